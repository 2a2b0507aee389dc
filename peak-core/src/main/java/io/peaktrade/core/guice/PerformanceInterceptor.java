package io.peaktrade.core.guice;

import io.peaktrade.core.performance.MonitoredOperation;
import io.peaktrade.core.performance.Outcome;
import io.peaktrade.core.performance.PerformanceMonitor;
import io.peaktrade.core.time.TimeSource;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
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
        Object result;
        try {
            result = invocation.proceed();
        } catch (Throwable failure) {
            recording.operation.record(Outcome.ERROR, recording.time.nanos() - start);
            throw failure;
        }
        if (result instanceof Future<?> future && invocation.getMethod().getReturnType() == Future.class) {
            return ended(recording.operation, future, start);
        }
        recording.operation.ended(result, start);
        return result;
    }

    /** A stage tells when it completes; any other future is asked for its end by whoever waits for it. */
    private static Future<?> ended(MonitoredOperation operation, Future<?> future, long start) {
        if (future instanceof CompletionStage<?>) {
            operation.ended(future, start);
            return future;
        }
        return operation.observed(future, start);
    }
}
