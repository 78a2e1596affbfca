package dev.shelfcheck.pattern;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Reads a written glob into states. */
final class GlobReader {
  /** Any folders, or none. */
  private static final String FOLDERS = "**/";

  /** A choice that is being read: the fork of its present way, and the forks that leave it. */
  private static final class Alternation {
    private final List<Integer> leaving = new ArrayList<>();
    private final List<Integer> forks = new ArrayList<>();
  }

  private final String glob;
  private final GlobProgram program;
  private final boolean classes;
  private final Deque<Alternation> open = new ArrayDeque<>();

  private GlobReader(String glob, GlobProgram program, boolean classes) {
    this.glob = glob;
    this.program = program;
    this.classes = classes;
  }

  /**
   * Reads a glob behind what a program has.
   *
   * @param classes whether brackets choose a character; else they are characters
   */
  static void read(String glob, GlobProgram program, boolean classes) {
    GlobReader reader = new GlobReader(glob, program, classes);
    int i = 0;
    while (i < glob.length()) {
      i += reader.piece(i);
    }
    while (!reader.open.isEmpty()) {
      reader.close();
    }
  }

  /** Reads what stands at a place; how many characters that are. */
  private int piece(int i) {
    char c = glob.charAt(i);
    if (glob.startsWith(FOLDERS, i)) {
      program.folders();
      return FOLDERS.length();
    }
    if (glob.startsWith("**", i)) {
      program.many();
      return 2;
    }
    if (c == '[' && classes && glob.indexOf(']', i + 2) > 0) {
      int end = glob.indexOf(']', i + 2);
      program.oneOf(glob.substring(i + 1, end));
      return end - i + 1;
    }
    if (c == '*') {
      program.manyInFolder();
    } else if (c == '?') {
      program.one();
    } else if (c == '{' && glob.indexOf('}', i) > 0) {
      Alternation choice = new Alternation();
      choice.forks.add(program.fork());
      open.push(choice);
    } else if (c == '}' && !open.isEmpty()) {
      close();
    } else if (c == ',' && !open.isEmpty()) {
      Alternation choice = open.peek();
      choice.leaving.add(program.fork());
      choice.forks.add(program.fork());
    } else {
      program.character(c);
    }
    return 1;
  }

  /** Each way's fork leads into the way and on to the next one's; the last has no other. */
  private void close() {
    Alternation choice = open.pop();
    for (int n = 0; n < choice.forks.size(); n++) {
      int fork = choice.forks.get(n);
      int next = n + 1 < choice.forks.size() ? choice.forks.get(n + 1) : fork + 1;
      program.lead(fork, fork + 1, next);
    }
    choice.leaving.forEach(fork -> program.lead(fork, program.size(), program.size()));
  }
}
