package dev.shelfcheck.cli.option;

import dev.shelfcheck.cli.terminal.UsageException;
import dev.shelfcheck.read.FileKinds;
import dev.shelfcheck.source.remote.RemotePlace;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Which arguments of a command name something elsewhere than on this disk. */
public final class RemoteArguments {
  /**
   * What the arguments name elsewhere; nothing where all of them are files.
   *
   * @throws UsageException where files stand among the addresses: two projects are no one run
   */
  public static List<RemotePlace> places(List<String> arguments) {
    List<RemotePlace> places =
        arguments.stream().flatMap(a -> RemoteArguments.place(a).stream()).toList();
    if (!places.isEmpty() && places.size() < arguments.size()) {
      throw new UsageException("addresses and files are looked at apart: give one or the other");
    }
    return places;
  }

  private static Optional<RemotePlace> place(String argument) {
    try {
      return RemotePlace.isAddress(argument)
          ? Optional.of(RemotePlace.of(argument))
          : isFile(argument) ? Optional.empty() : RemotePlace.shorthand(argument);
    } catch (IllegalArgumentException e) {
      throw new UsageException(argument + " " + e.getMessage());
    }
  }

  /** Whether an argument is meant as a path: it is one, begins in a folder, or ends as a list. */
  private static boolean isFile(String argument) {
    try {
      Path path = Path.of(argument);
      return Files.exists(path)
          || Optional.ofNullable(path.getParent()).filter(Files::exists).isPresent()
          || FileKinds.isList(argument);
    } catch (InvalidPathException e) {
      return true;
    }
  }

  private RemoteArguments() {}
}
