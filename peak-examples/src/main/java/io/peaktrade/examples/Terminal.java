package io.peaktrade.examples;

import java.io.Console;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Tells whether output goes to a terminal: since JDK 22 there is a console even without one, so the console has to be asked. */
final class Terminal {
    private Terminal() {}

    @SuppressWarnings("SystemConsoleNull") // older JDKs return null, newer ones have to be asked
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
