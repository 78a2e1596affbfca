package dev.shelfcheck.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves the program can be seen, and commands nobody. */
class CleanWriterTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x00, 0x07, 0x1B, 0x7F, 0x85, 0x9B, 0xAD, 0x61C, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E,
        0x200F, 0x2028, 0x2029, 0x202A, 0x202E, 0x2060, 0x2064, 0x2066, 0x2069, 0x206A, 0x3164,
        0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9, 0xE0001, 0xE0041, 0xE007F, 0xE0100, 0xE01EF, 0xD800
      })
  void whatShowsNothingIsWrittenOut(int c) throws JsonProcessingException {
    String text = "a" + Character.toString(c) + "b";
    String clean = CleanWriter.clean(text);
    assertFalse(clean.codePoints().anyMatch(p -> p == c), clean);
    assertEquals(text, JSON.readTree("\"" + clean + "\"").textValue(), "JSON loses nothing");
    assertEquals(clean, Shown.line(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain, Łukasz Müller, 行人搜索, عربي, ไทย",
        "❤️ and 👩‍🔬 and 1️⃣",
        "می\u200Cخواهم क्\u200Dष",
        "a\tb\n  c\r\nd: e::f # [x] #[y]"
      })
  void whatIsSeenPasses(String text) {
    assertEquals(text, CleanWriter.clean(text));
    assertEquals(text, CleanWriter.logged(text));
  }

  @Test
  void variationsOfNothingAreWrittenOut() {
    assertEquals("a\\uFE0F\\uFE0F\\u200D", CleanWriter.clean("a\uFE0F\uFE0F\u200D"));
    assertEquals("❤\uFE0F\\uFE0E\\uFE0F", CleanWriter.clean("❤\uFE0F\uFE0E\uFE0F"));
  }

  @Test
  void noLineIsACommand() {
    Map.of(
            "::error::x", "\\u003A:error::x",
            "  \u00A0::add-mask::x", "  \u00A0\\u003A:add-mask::x",
            "a\n\t::x", "a\n\t\\u003A:x",
            "a\r::x", "a\\u000D::x",
            "a ##[group]b", "a ##\\u005Bgroup]b",
            "###[error]", "###\\u005Berror]",
            "##vso[task.setvariable]", "##vso\\u005Btask.setvariable]",
            "##teamcity[x", "##teamcity\\u005Bx")
        .forEach((text, clean) -> assertEquals(clean, CleanWriter.logged(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@octocat",
        "@org/team",
        "#1",
        "o/r#1",
        "GH-12",
        "gh-12",
        "!7",
        "https://github.com/o/r/issues/1",
        "http://forge.example/o/r/-/merge_requests/1",
        "www.github.com/o/r/pull/1",
        "https://github.com/o/r/commit/0a1b2c3d4e",
        "0a1b2c3d4e5f",
        "o/r@0a1b2c3d"
      })
  void markdownNamesNobodyAndNoIssue(String reference) {
    String text = MarkdownText.escape("see " + reference + " there");
    String seen = text.replace("\u200B", "").replace("\\", "");
    assertEquals("see " + reference + " there", seen);
    assertFalse(text.replace("\\", "").contains(reference), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://arxiv.org/abs/2301.00774", "doi 10.1145/3442188", "deadbeef or 1234567"})
  void markdownLeavesTheRest(String text) {
    assertEquals(text, MarkdownText.escape(text));
  }
}
