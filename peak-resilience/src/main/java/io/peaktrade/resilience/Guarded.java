package io.peaktrade.resilience;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls the method through the guard of this name, which is bound by {@code Multibinder.newSetBinder(binder,
 * Guard.class)}. A method that returns a {@link java.util.concurrent.CompletionStage} is guarded until that completes.
 * Guice intercepts only methods of classes that it can override, of objects that it makes: another method so marked
 * stops the start, as does a name without a guard. Install CoreModule first, and monitoring is outermost.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Guarded {
    /** The guard's name, like {@code place_order}. */
    String value();
}
