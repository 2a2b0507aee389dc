package io.peaktrade.examples;

import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest. */
final class BuildVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"peak-examples " + text()};
    }

    static String text() {
        String version = BuildVersion.class.getPackage().getImplementationVersion();
        return version == null ? "(not from a jar)" : version;
    }
}
