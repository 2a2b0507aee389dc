package io.peaktrade.examples;

import java.io.Console;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Whether somebody watches: since JDK 22 there is a console also without a terminal, which only itself can tell. */
final class Terminal {
    private Terminal() {}

    @SuppressWarnings("SystemConsoleNull") // on the older JDKs null is the answer, on the newer it is asked
    static boolean isThere() {
        Console console = System.console();
        return console != null && isTerminal(console);
    }

    private static boolean isTerminal(Console console) {
        MethodHandle isTerminal;
        try {
            isTerminal = MethodHandles.publicLookup()
                    .findVirtual(Console.class, "isTerminal", MethodType.methodType(boolean.class));
        } catch (ReflectiveOperationException beforeJdk22) {
            return true;
        }
        try {
            return (boolean) isTerminal.invokeExact(console);
        } catch (Throwable unexpected) {
            return false;
        }
    }
}
