package dev.shelfcheck;

import dev.shelfcheck.model.Span;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the classes of this very run are, for another one in any folder. */
public final class RunningClasses {
  private RunningClasses() {}

  /** A class path. */
  public static String path() {
    Stream<String> places =
        Span.class.getClassLoader() instanceof URLClassLoader loader
            ? Arrays.stream(loader.getURLs()).map(URL::getPath)
            : Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator));
    return places
        .map(place -> Path.of(place).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
