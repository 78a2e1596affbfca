package dev.shelfcheck.cli.run;

import dev.shelfcheck.cli.terminal.UsageException;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A Spark that was unpacked somewhere: the jars of its folder {@code jars}, or its own jars. */
public final class SparkHome {
  /** What Spark reaches for in the JDK and cannot have unless the launcher opened it. */
  private static final String OPENED = "sun.nio.ch";

  private final List<Path> jars;

  private SparkHome(List<Path> jars) {
    this.jars = jars;
  }

  /**
   * The Spark in a folder.
   *
   * @throws UsageException where there is none
   */
  public static SparkHome in(Path home) {
    return Stream.of(home.resolve("jars"), home)
        .map(SparkHome::jars)
        .filter(found -> found.stream().anyMatch(SparkHome::isSpark))
        .findFirst()
        .map(SparkHome::new)
        .orElseThrow(() -> new UsageException("there are no jars of Spark in " + home));
  }

  private static boolean isSpark(Path jar) {
    return jar.getFileName().toString().startsWith("spark-sql_");
  }

  private static List<Path> jars(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /**
   * Has this program's own class do its work beside Spark's: in a class loader that has both, of
   * which Spark's come first, as on a cluster.
   *
   * @throws InvocationTargetException around what the work threw
   */
  public List<?> run(Map<String, String> options) throws IOException, InvocationTargetException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    // Never closed: what Spark does at the end of the process is in its jars.
    URLClassLoader both = new URLClassLoader(urls(), ClassLoader.getPlatformClassLoader());
    try {
      if (!Object.class.getModule().isOpen(OPENED, both.getUnnamedModule())) {
        throw new UsageException(
            "Spark needs a JDK that is opened to it: start this by its launcher, shelfcheck");
      }
      thread.setContextClassLoader(both);
      Class<?> job = Class.forName("dev.shelfcheck.fleet.FleetJob", true, both);
      return (List<?>) job.getMethod("run", Map.class).invoke(null, options);
    } catch (ClassNotFoundException | NoSuchMethodException | IllegalAccessException e) {
      throw new IllegalStateException("this program's own jar is not whole", e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private URL[] urls() throws MalformedURLException {
    List<Path> own =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    List<Path> all = Stream.concat(jars.stream(), own.stream()).toList();
    URL[] urls = new URL[all.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = all.get(i).toUri().toURL();
    }
    return urls;
  }

  /** Whether it is Spark that has started this program: its classes are here then. */
  public static boolean isAround() {
    try {
      Class.forName(
          "org.apache.spark.sql.classic.SparkSession", false, SparkHome.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
