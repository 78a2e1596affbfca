package dev.shelfcheck.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of which fragments a page can be asked whether it has their place. */
class PageFragmentTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example/book",
        "https://a.example/book#",
        "https://a.example/book#top",
        "https://a.example/book#TOP",
        "https://a.example/book#:~:text=some%20words",
        "https://a.example/book#results:~:text=words",
        "https://a.example/book#!about",
        "https://a.example/book#!/about",
        "https://a.example/book#/about",
        "https://a.example/book#%2Fabout",
        "https://a.example/book#docs/about",
        "https://a.example/book#?q",
        "https://a.example/code#L10",
        "https://a.example/code#L10-L20",
        "https://a.example/code#L10C3-L12C1",
        "https://a.example/code#lines-10",
        "https://a.example/paper.pdf#page=3",
        "https://a.example/paper.pdf#nameddest=section.2",
        "https://a.example/app#tab=models&sort=year",
        "https://a.example/q/1#answer-123456",
        "https://a.example/q/1#123456",
        "https://github.com/a/b#readme",
        "https://github.com/a/b/issues/1#issuecomment-1",
        "https://www.github.com/a/b/blob/main/a.md#usage",
        "https://gist.github.com/a/0123#file-a-py",
        "https://git.a.example/a/b/-/blob/main/a.md#usage",
        "mailto:a@a.example#b",
        "#usage",
        "other.md#usage"
      })
  void itsPageIsNotAsked(String target) {
    assertEquals(Optional.empty(), PageFragment.of(target));
  }

  @ParameterizedTest
  @ValueSource(strings = {"usage", "Lasso", "sec-2.1", "papers-2024", "%E4%B8%AD", "a:b", "a#b"})
  void itsPageIsAsked(String fragment) {
    assertEquals(
        Optional.of(new PageFragment("https://a.example/book?x=1", fragment)),
        PageFragment.of(" https://a.example/book?x=1#" + fragment));
  }
}
