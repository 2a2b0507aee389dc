package io.peaktrade.core;

import com.google.inject.Binding;
import com.google.inject.Injector;
import com.google.inject.TypeLiteral;
import com.google.inject.matcher.Matchers;
import com.google.inject.spi.InstanceBinding;
import com.google.inject.spi.ProviderInstanceBinding;
import com.google.inject.spi.TypeEncounter;
import com.google.inject.spi.TypeListener;
import jakarta.inject.Inject;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives each method marked with {@link MonitorPerformance} an interceptor of its own, whose series are found once.
 * Refuses the methods and objects that Guice would silently leave alone.
 */
final class PerformanceInterception implements TypeListener {
    private static final int NOT_OVERRIDABLE = Modifier.PRIVATE | Modifier.FINAL | Modifier.STATIC;

    private final List<PerformanceInterceptor> waiting = new ArrayList<>();
    private @Nullable PerformanceMonitor monitor;

    @Override
    public synchronized <I> void hear(TypeLiteral<I> type, TypeEncounter<I> encounter) {
        for (Method method : marked(type.getRawType()).toList()) {
            if (Modifier.isFinal(type.getRawType().getModifiers()) || (method.getModifiers() & NOT_OVERRIDABLE) != 0) {
                encounter.addError("%s", refusal(method, "it or its class is private, final or static"));
            } else {
                encounter.bindInterceptor(Matchers.only(method), interceptor(method));
            }
        }
    }

    private PerformanceInterceptor interceptor(Method method) {
        var interceptor = new PerformanceInterceptor(operation(method));
        if (monitor == null) {
            waiting.add(interceptor);
        } else {
            interceptor.recordWith(monitor);
        }
        return interceptor;
    }

    @Inject
    synchronized void start(Injector injector, PerformanceMonitor monitor) {
        this.monitor = monitor;
        waiting.forEach(interceptor -> interceptor.recordWith(monitor));
        waiting.clear();
        injector.getBindings().values().forEach(PerformanceInterception::requireMadeByGuice);
    }

    private static void requireMadeByGuice(Binding<?> binding) {
        Class<?> type = binding instanceof InstanceBinding<?> instance
                ? instance.getInstance().getClass()
                : binding.getKey().getTypeLiteral().getRawType();
        if (binding instanceof InstanceBinding<?> || binding instanceof ProviderInstanceBinding<?>) {
            marked(type).findFirst().ifPresent(method -> {
                throw new IllegalStateException(refusal(method, "its object is not made by Guice"));
            });
        }
    }

    private static Stream<Method> marked(Class<?> type) {
        return Stream.<Class<?>>iterate(type, above -> above != null, Class::getSuperclass)
                .flatMap(above -> Arrays.stream(above.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(MonitorPerformance.class) && !method.isBridge());
    }

    private static String operation(Method method) {
        return method.getAnnotation(MonitorPerformance.class).value();
    }

    private static String refusal(Method method, String reason) {
        return "@MonitorPerformance(\"%s\") on %s.%s cannot be intercepted, as %s: change that, or use PerformanceMonitor.call"
                .formatted(operation(method), method.getDeclaringClass().getName(), method.getName(), reason);
    }
}
