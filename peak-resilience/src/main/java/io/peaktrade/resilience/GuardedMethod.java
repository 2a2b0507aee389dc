package io.peaktrade.resilience;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** A method marked with {@link Guarded} that objects of a class have. */
record GuardedMethod(Method method, Class<?> type) {
    private static final int NOT_OVERRIDABLE = Modifier.PRIVATE | Modifier.FINAL | Modifier.STATIC;

    /** Those of a class and of all that it extends. */
    static Stream<GuardedMethod> of(Class<?> type) {
        return Stream.<Class<?>>iterate(type, above -> above != null, Class::getSuperclass)
                .flatMap(GuardedMethod::declared)
                .filter(method -> method.isAnnotationPresent(Guarded.class) && !method.isBridge())
                .map(method -> new GuardedMethod(method, type));
    }

    String guard() {
        return method.getAnnotation(Guarded.class).value();
    }

    boolean isAsync() {
        Class<?> returned = method.getReturnType();
        return CompletionStage.class.isAssignableFrom(returned) && returned.isAssignableFrom(CompletableFuture.class);
    }

    /** Why it cannot be guarded, if it cannot. */
    Optional<String> obstacle() {
        if (Modifier.isFinal(type.getModifiers()) || (method.getModifiers() & NOT_OVERRIDABLE) != 0) {
            return Optional.of(refusal("it or its class is private, final or static: change that, or use Guard.call"));
        }
        Class<?> returned = method.getReturnType();
        boolean unheard = Future.class.isAssignableFrom(returned) || CompletionStage.class.isAssignableFrom(returned);
        return unheard && !isAsync()
                ? Optional.of(
                        refusal("nobody can tell when its %s completes: return a CompletionStage or a CompletableFuture"
                                .formatted(returned.getSimpleName())))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "@Guarded(\"%s\") on %s.%s"
                .formatted(guard(), method.getDeclaringClass().getName(), method.getName());
    }

    private String refusal(String reason) {
        return this + " cannot be intercepted, as " + reason;
    }

    private static Stream<Method> declared(Class<?> type) {
        try {
            return Arrays.stream(type.getDeclaredMethods());
        } catch (LinkageError incomplete) {
            return Stream.empty(); // a library's class with methods for what is not on the class path
        }
    }
}
