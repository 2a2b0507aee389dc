package io.peaktrade.core.guice;

import io.peaktrade.core.performance.MonitoredOperation;
import io.peaktrade.core.performance.Outcome;
import io.peaktrade.core.performance.PerformanceMonitor;
import io.peaktrade.core.time.TimeSource;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;

/** Records the calls of one method. */
final class PerformanceInterceptor implements MethodInterceptor {
    private final String operation;
    private volatile @Nullable Recording recording;

    private record Recording(MonitoredOperation operation, TimeSource time) {}

    PerformanceInterceptor(String operation) {
        this.operation = operation;
    }

    void recordWith(PerformanceMonitor monitor, TimeSource time) {
        recording = new Recording(monitor.operation(operation), time);
    }

    @Override
    public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
        Recording recording = this.recording;
        if (recording == null) {
            return invocation.proceed(); // Guice is still making what would record it
        }
        long start = recording.time.nanos();
        Outcome outcome = Outcome.ERROR;
        try {
            Object result = invocation.proceed();
            outcome = Outcome.SUCCESS;
            return result;
        } finally {
            recording.operation.record(outcome, recording.time.nanos() - start);
        }
    }
}
