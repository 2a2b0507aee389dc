// What a shipped dashboard is: Grafana's own types, with the panels that we use told apart by their type.
import type { GraphFieldConfig } from '@grafana/schema';
import type {
  Dashboard as GrafanaDashboard, DataSourceRef, FieldConfig, Panel, RowPanel,
} from './node_modules/@grafana/schema/dist/types/raw/dashboard/x/types.gen';
import type { Options as BarGaugeOptions } from './node_modules/@grafana/schema/dist/types/raw/composable/bargauge/panelcfg/x/types.gen';
import type {
  FieldConfig as HeatmapFields, Options as HeatmapOptions,
} from './node_modules/@grafana/schema/dist/types/raw/composable/heatmap/panelcfg/x/types.gen';
import type { Options as StatOptions } from './node_modules/@grafana/schema/dist/types/raw/composable/stat/panelcfg/x/types.gen';
import type {
  FieldConfig as TimelineFields, Options as TimelineOptions,
} from './node_modules/@grafana/schema/dist/types/raw/composable/statetimeline/panelcfg/x/types.gen';
import type { Options as TimeSeriesOptions } from './node_modules/@grafana/schema/dist/types/raw/composable/timeseries/panelcfg/x/types.gen';

// Types of one name in several files cannot share a schema.
type Inline<Type> = { [Key in keyof Type]: Type[Key] };

interface PrometheusQuery {
  datasource: DataSourceRef;
  expr: string;
  editorMode?: 'code' | 'builder';
  format?: 'time_series' | 'table' | 'heatmap';
  instant?: boolean;
  interval?: string;
  legendFormat?: string;
  range?: boolean;
  refId: string;
}

interface PanelOf<Type extends string, PanelOptions, CustomFields>
  extends Omit<Panel, 'type' | 'options' | 'targets' | 'fieldConfig'> {
  type: Type;
  options: PanelOptions;
  targets: PrometheusQuery[];
  fieldConfig: {
    defaults: Omit<FieldConfig, 'custom'> & { custom?: CustomFields };
    overrides: Array<{
      matcher: { id: string; options?: unknown };
      properties: Array<{ id: string; value?: unknown }>;
    }>;
  };
}

type AnyPanel =
  | PanelOf<'timeseries', Inline<TimeSeriesOptions>, GraphFieldConfig>
  | PanelOf<'bargauge', Inline<BarGaugeOptions>, Record<string, never>>
  | PanelOf<'heatmap', Inline<HeatmapOptions>, Inline<HeatmapFields>>
  | PanelOf<'stat', Inline<StatOptions>, Record<string, never>>
  | PanelOf<'state-timeline', Inline<TimelineOptions>, Inline<TimelineFields>>;

interface Row extends Omit<RowPanel, 'panels'> {
  panels: AnyPanel[];
}

export interface Dashboard extends Omit<GrafanaDashboard, 'panels'> {
  panels: Array<AnyPanel | Row>;
}
