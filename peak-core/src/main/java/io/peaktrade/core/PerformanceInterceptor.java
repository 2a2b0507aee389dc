package io.peaktrade.core;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;

/** Records the calls of one method. */
final class PerformanceInterceptor implements MethodInterceptor {
    private final String operation;
    private volatile @Nullable MonitoredOperation monitored;

    PerformanceInterceptor(String operation) {
        this.operation = operation;
    }

    void recordWith(PerformanceMonitor monitor) {
        monitored = monitor.operation(operation);
    }

    @Override
    public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
        MonitoredOperation monitored = this.monitored;
        if (monitored == null) {
            return invocation.proceed(); // Guice is still making what would record it
        }
        long start = monitored.nanos();
        Outcome outcome = Outcome.ERROR;
        try {
            Object result = invocation.proceed();
            outcome = Outcome.SUCCESS;
            return result;
        } finally {
            monitored.record(outcome, monitored.nanos() - start);
        }
    }
}
