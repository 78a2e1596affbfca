package dev.shelfcheck.read.translate;

import dev.shelfcheck.read.tree.Transcript;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The few tags that a title of CSL-JSON may hold (<a
 * href="https://docs.citationstyles.org/en/stable/specification.html">CSL</a>, rich text), taken
 * out.
 */
final class Html {
  private static final Pattern TAG =
      Pattern.compile("</?(?:i|b|em|sub|sup|sc|scp|span)(?:\\s[^<>]{0,100})?>");

  private Html() {}

  static Transcript stripped(Transcript text) {
    String read = text.text();
    Matcher tag = TAG.matcher(read);
    Transcript out = new Transcript();
    int from = 0;
    while (tag.find()) {
      out.copy(text, from, tag.start());
      from = tag.end();
    }
    return out.copy(text, from, read.length());
  }
}
