package dev.shelfcheck.config;

import java.nio.file.Path;

/**
 * Where something is said in a config.
 *
 * @param file absolute, or the name of a preset
 * @param line from 1
 */
public record ConfigLocation(Path file, int line) {
  PageException error(String problem) {
    return new PageException(file.toString(), line, problem);
  }
}
