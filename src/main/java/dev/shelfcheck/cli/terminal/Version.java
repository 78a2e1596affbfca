package dev.shelfcheck.cli.terminal;

import dev.shelfcheck.api.Shelfcheck;
import dev.shelfcheck.read.git.BuildMark;
import picocli.CommandLine.IVersionProvider;

/** This tool's version, from the jar's manifest, and the build it is. */
public final class Version implements IVersionProvider {
  /** The version alone. */
  public static String number() {
    return Shelfcheck.version();
  }

  /** The version and the build: the commit it is made of, where that was known. */
  static String build() {
    return number()
        + " ("
        + BuildMark.ofThisBuild().map(mark -> "commit " + mark + ", ").orElse("")
        + "Java "
        + Runtime.version().feature()
        + ")";
  }

  @Override
  public String[] getVersion() {
    return new String[] {"shelfcheck " + build()};
  }
}
