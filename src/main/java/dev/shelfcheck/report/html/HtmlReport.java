package dev.shelfcheck.report.html;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.model.ReadingList;
import dev.shelfcheck.report.Setting;
import dev.shelfcheck.report.history.Trend;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The audit as HTML: one page for one list; for several an index and a page each. A page needs no
 * other file and no network, and its policy allows nothing but its own style and script.
 */
public final class HtmlReport {
  private static final String STYLE = resource("audit.css");
  private static final String SCRIPT = resource("audit.js");
  private static final String POLICY =
      "default-src 'none'; style-src '"
          + hash(STYLE)
          + "'; script-src '"
          + hash(SCRIPT)
          + "'; img-src data:; base-uri 'none'; form-action 'none'";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, null, "dev.shelfcheck.report.html.page");
  private final Setting setting;
  private final Optional<Forge> forge;

  public HtmlReport(Setting setting, Optional<Forge> forge) {
    this.setting = setting;
    this.forge = forge;
  }

  /** The pages by file name; {@code index.html} comes first. */
  public Map<String, String> pages(Audit audit, Trend trend) {
    Map<String, String> pages = new LinkedHashMap<>();
    List<ReadingList> lists = audit.library().lists();
    AnsweredLinks asked = AnsweredLinks.of(audit.answers());
    if (lists.size() < 2) {
      String name = lists.isEmpty() ? "nothing" : lists.get(0).name();
      pages.put("index.html", page(name, audit, trend, asked, Optional.empty()));
      return pages;
    }
    List<Audit> parts = lists.stream().map(audit::of).toList();
    Fleet fleet = Fleet.of(audit, parts, setting, forge, trend);
    pages.put("index.html", render("fleet.jte", Map.of("fleet", fleet)));
    for (int i = 0; i < lists.size(); i++) {
      pages.put(
          Fleet.page(i),
          page(lists.get(i).name(), parts.get(i), Trend.none(), asked, Optional.of("index.html")));
    }
    return pages;
  }

  /**
   * Writes the pages into a folder, each one whole or not at all.
   *
   * @throws IOException where they cannot be written
   */
  public void write(Audit audit, Trend trend, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, String> page : pages(audit, trend).entrySet()) {
      Path whole = folder.resolve("." + page.getKey() + ".tmp");
      Files.writeString(whole, page.getValue());
      Files.move(whole, folder.resolve(page.getKey()), StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private String page(
      String name, Audit audit, Trend trend, AnsweredLinks asked, Optional<String> home) {
    return render(
        "audit.jte", Map.of("page", Page.of(name, audit, setting, forge, trend, asked, home)));
  }

  private String render(String template, Map<String, Object> parameters) {
    Map<String, Object> all = new LinkedHashMap<>(parameters);
    all.put("policy", POLICY);
    all.put("style", STYLE);
    all.put("script", SCRIPT);
    StringOutput out = new StringOutput();
    engine.render(template, all, out);
    return out.toString();
  }

  private static String resource(String name) {
    try (InputStream in = HtmlReport.class.getResourceAsStream("/dev/shelfcheck/report/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the jar has no " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
