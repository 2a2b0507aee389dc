package io.peaktrade.resilience;

import java.util.concurrent.CompletionStage;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;

/** Passes the calls of one method through its guard. */
final class GuardedInterceptor implements MethodInterceptor {
    private final GuardedMethod method;
    private volatile @Nullable Guard guard;

    GuardedInterceptor(GuardedMethod method) {
        this.method = method;
    }

    GuardedMethod method() {
        return method;
    }

    void guardWith(Guard guard) {
        this.guard = guard;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
        Guard guard = this.guard;
        if (guard == null) {
            return invocation.proceed(); // Guice is still making what would guard it
        }
        if (method.isAsync()) {
            return guard.<Object>callAsync(() -> stage(invocation));
        }
        return guard.call(() -> proceed(invocation));
    }

    @SuppressWarnings("unchecked") // the method's return type says so
    private static CompletionStage<Object> stage(MethodInvocation invocation) throws Exception {
        return (CompletionStage<Object>) proceed(invocation);
    }

    /** A method throws what it declares, or what is unchecked: never a Throwable that is neither exception nor error. */
    private static Object proceed(MethodInvocation invocation) throws Exception {
        try {
            return invocation.proceed();
        } catch (Exception | Error thrown) {
            throw thrown;
        } catch (Throwable thrown) {
            throw new IllegalStateException(thrown);
        }
    }
}
