package io.peaktrade.examples.history;

import com.codahale.metrics.MetricRegistry;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.peaktrade.core.health.HealthResult;
import io.peaktrade.core.performance.MonitorPerformance;
import io.peaktrade.examples.market.Candle;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;

/**
 * Candles in an embedded database. Its pool publishes to the same registry as all other metrics, and its queries are
 * monitored by annotation. Safe for all threads.
 */
public class CandleStore implements AutoCloseable {
    private static final String TABLE = "create table candle (symbol varchar(20), open_millis bigint, open double,"
            + " high double, low double, close double, volume double, primary key (symbol, open_millis))";
    private static final String FIND =
            "select open, high, low, close, volume from candle" + " where symbol = ? and open_millis = ?";
    private static final String SAVE = "merge into candle key (symbol, open_millis) values (?, ?, ?, ?, ?, ?, ?)";

    private final HikariDataSource pool;

    @Inject
    public CandleStore(MetricRegistry registry) throws SQLException {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:candles-" + UUID.randomUUID());
        var config = new HikariConfig();
        config.setDataSource(database);
        config.setPoolName("candles");
        // The database lives as long as one of its connections.
        config.setMaxLifetime(0);
        config.setMaximumPoolSize(2);
        config.setConnectionTimeout(500);
        config.setMetricRegistry(registry);
        pool = new HikariDataSource(config);
        execute(TABLE);
    }

    @MonitorPerformance("database_query")
    public Optional<Candle> find(String symbol, long openMillis) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement query = connection.prepareStatement(FIND)) {
            query.setString(1, symbol);
            query.setLong(2, openMillis);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(candle(symbol, openMillis, row)) : Optional.empty();
            }
        }
    }

    private static Candle candle(String symbol, long openMillis, ResultSet row) throws SQLException {
        return new Candle(
                symbol,
                openMillis,
                row.getDouble(1),
                row.getDouble(2),
                row.getDouble(3),
                row.getDouble(4),
                row.getDouble(5));
    }

    @MonitorPerformance("database_update")
    public void save(Candle candle) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement update = connection.prepareStatement(SAVE)) {
            update.setString(1, candle.symbol());
            update.setLong(2, candle.openMillis());
            update.setDouble(3, candle.open());
            update.setDouble(4, candle.high());
            update.setDouble(5, candle.low());
            update.setDouble(6, candle.close());
            update.setDouble(7, candle.volume());
            update.executeUpdate();
        }
    }

    /** Sends the database a query that needs no table. */
    public HealthResult health() {
        try {
            execute("select 1");
            return HealthResult.healthy("answers")
                    .with("connections", pool.getHikariPoolMXBean().getTotalConnections());
        } catch (SQLException failure) {
            return HealthResult.unhealthy(String.valueOf(failure.getMessage()));
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
