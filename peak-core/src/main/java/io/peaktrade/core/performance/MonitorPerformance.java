package io.peaktrade.core.performance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Records each call of the method as {@code peak_request_duration_seconds} under this operation. Guice intercepts only
 * methods of classes that it can override, of objects that it makes: another method so marked stops the start, or the
 * provision of the object, where a provider made it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface MonitorPerformance {
    /** The operation, like {@code database_query}. */
    String value();
}
