package io.peaktrade.core.guice;

import io.peaktrade.core.performance.MonitorPerformance;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** A method marked with {@link MonitorPerformance} that objects of a class have, or should have. */
record MarkedMethod(Method method, Class<?> type) {
    private static final int NOT_OVERRIDABLE = Modifier.PRIVATE | Modifier.FINAL | Modifier.STATIC;

    /** Those of a class, and of all that it extends and implements. */
    static Stream<MarkedMethod> of(Class<?> type) {
        return withAbove(type)
                .distinct()
                .flatMap(MarkedMethod::declared)
                .filter(method -> isMarked(method) && !method.isBridge())
                .map(method -> new MarkedMethod(method, type));
    }

    String operation() {
        return method.getAnnotation(MonitorPerformance.class).value();
    }

    /** Why Guice would silently leave it alone, if it would. */
    Optional<String> obstacle() {
        if (Modifier.isFinal(type.getModifiers()) || (method.getModifiers() & NOT_OVERRIDABLE) != 0) {
            return Optional.of("it or its class is private, final or static");
        }
        Method called = called();
        if (!isMarked(called)) {
            return Optional.of("%s overrides it without the annotation".formatted(name(called)));
        }
        return called.getDeclaringClass().isInterface() ? Optional.of("it belongs to an interface") : Optional.empty();
    }

    String refusal(String reason) {
        return ("@MonitorPerformance(\"%s\") on %s cannot be intercepted, as %s: "
                        + "change that, or use PerformanceMonitor.call")
                .formatted(operation(), name(method), reason);
    }

    private static boolean isMarked(Method method) {
        return method.isAnnotationPresent(MonitorPerformance.class);
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getName() + "." + method.getName();
    }

    private static Stream<Class<?>> withAbove(Class<?> type) {
        Stream<Class<?>> above =
                Stream.concat(Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()));
        return Stream.concat(Stream.of(type), above.flatMap(MarkedMethod::withAbove));
    }

    /** What runs when somebody calls the method of such an object. */
    private Method called() {
        return Stream.<Class<?>>iterate(type, above -> above != null, Class::getSuperclass)
                .flatMap(MarkedMethod::declared)
                .filter(this::isOverriddenBy)
                .findFirst()
                .orElse(method);
    }

    private boolean isOverriddenBy(Method other) {
        return other.getName().equals(method.getName())
                && Arrays.equals(other.getParameterTypes(), method.getParameterTypes())
                && (other.getModifiers() & (Modifier.PRIVATE | Modifier.STATIC)) == 0;
    }

    private static Stream<Method> declared(Class<?> type) {
        try {
            return Arrays.stream(type.getDeclaredMethods());
        } catch (LinkageError incomplete) {
            return Stream.empty(); // a library's class with methods for what is not on the class path
        }
    }
}
