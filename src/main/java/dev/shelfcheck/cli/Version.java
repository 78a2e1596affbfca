package dev.shelfcheck.cli;

import picocli.CommandLine.IVersionProvider;

/** This tool's version, from the jar's manifest. */
final class Version implements IVersionProvider {
  static String number() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "0.1.0" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"shelfcheck " + number() + " (Java " + Runtime.version().feature() + ")"};
  }
}
