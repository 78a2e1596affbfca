package dev.shelfcheck.report.html;

import dev.shelfcheck.report.Setting;
import dev.shelfcheck.report.Shown;
import java.util.Optional;

/**
 * Of what a page is, and when it was made.
 *
 * @param name of the list, empty on the page of several
 * @param folder where the list lies, or all of them, empty or ending with a slash
 * @param date of the audit
 * @param version of shelfcheck
 * @param origin the repository and the commit, empty where git tells none
 * @param home where the index of a fleet stands, for its lists' pages
 */
public record PageHead(
    String name, String folder, String date, String version, String origin, Optional<String> home) {
  static PageHead of(
      String name, String folder, Setting setting, Optional<Forge> forge, Optional<String> home) {
    return new PageHead(
        Shown.line(name),
        Shown.line(folder),
        setting.today().toString(),
        setting.version(),
        origin(forge),
        home);
  }

  private static String origin(Optional<Forge> forge) {
    return forge
        .map(f -> f.repository() + (f.revision().isEmpty() ? "" : " at " + f.revision()))
        .orElse("");
  }
}
