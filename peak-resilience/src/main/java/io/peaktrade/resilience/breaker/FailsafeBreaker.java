package io.peaktrade.resilience.breaker;

import dev.failsafe.ExecutionContext;
import dev.failsafe.Policy;
import dev.failsafe.PolicyConfig;
import dev.failsafe.spi.ExecutionResult;
import dev.failsafe.spi.PolicyExecutor;
import io.peaktrade.resilience.call.CallRejectedException;
import io.peaktrade.resilience.call.Permit;
import org.jspecify.annotations.Nullable;

/** A breaker of ours in a composition of Failsafe's: calls are counted and leased as all others are. */
record FailsafeBreaker<R>(CircuitBreaker breaker) implements Policy<R> {
    private static final class Config<R> extends PolicyConfig<R> {}

    @Override
    public PolicyConfig<R> getConfig() {
        return new Config<>();
    }

    @Override
    public PolicyExecutor<R> toExecutor(int policyIndex) {
        return new Executor<>(this, policyIndex);
    }

    /** The executor of one execution, whose attempts follow each other. */
    private static final class Executor<R> extends PolicyExecutor<R> {
        private final CircuitBreaker breaker;
        private volatile @Nullable Permit permit;

        Executor(FailsafeBreaker<R> policy, int policyIndex) {
            super(policy, policyIndex);
            breaker = policy.breaker;
        }

        @Override
        protected @Nullable ExecutionResult<R> preExecute() {
            try {
                permit = breaker.acquire();
                return null;
            } catch (CallRejectedException rejected) {
                return ExecutionResult.exception(rejected);
            }
        }

        @Override
        protected void onSuccess(ExecutionResult<R> result) {
            Permit permit = this.permit;
            if (permit != null) {
                permit.succeeded();
            }
        }

        @Override
        protected ExecutionResult<R> onFailure(ExecutionContext<R> context, ExecutionResult<R> result) {
            Permit permit = this.permit;
            if (permit != null) {
                permit.failed(result.getException());
            }
            return result;
        }
    }
}
