package io.peaktrade.resilience;

import io.peaktrade.core.time.TimeSource;
import java.util.concurrent.ScheduledExecutorService;

/** When later attempts of asynchronous calls begin: the scheduler follows real time, deadlines the time source. */
record Scheduling(TimeSource time, ScheduledExecutorService scheduler) {}
