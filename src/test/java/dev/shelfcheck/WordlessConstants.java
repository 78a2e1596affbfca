package dev.shelfcheck;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The constants in a file whose value is a number and beside which nothing says what it is or where
 * it comes from: no comment before it or on its line, nor before the lines of constants above it.
 */
final class WordlessConstants extends SourceScanner {
  private final List<String> lines;

  WordlessConstants(SourceTrees all, CompilationUnitTree unit) {
    super(all, unit);
    try {
      this.lines = unit.getSourceFile().getCharContent(true).toString().lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public @Nullable Void visitMethod(MethodTree method, @Nullable Void none) {
    return null;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree variable, @Nullable Void none) {
    if (BareNumbers.isConstant(variable, getCurrentPath())
        && variable.getInitializer() != null
        && holdsNumber(variable)) {
      int first = (int) all.line(unit, variable) - 1;
      int last = (int) all.lastLine(unit, variable) - 1;
      if (!isTold(first, last)) {
        keep(variable, variable.getName());
      }
    }
    return null;
  }

  private static boolean holdsNumber(VariableTree variable) {
    List<LiteralTree> numbers = new ArrayList<>();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void none) {
        if (BareNumbers.decides(literal)) {
          numbers.add(literal);
        }
        return null;
      }
    }.scan(variable.getInitializer(), null);
    return !numbers.isEmpty();
  }

  private boolean isTold(int first, int last) {
    for (int line = first; line <= last; line++) {
      if (lines.get(line).contains("//")) {
        return true;
      }
    }
    int above = first - 1;
    while (above > 0 && isOfGroup(lines.get(above))) {
      above--;
    }
    String before = lines.get(above).strip();
    return before.endsWith("*/") || before.startsWith("//");
  }

  /** Constants on successive lines are told together. */
  private static boolean isOfGroup(String line) {
    String code = line.strip();
    return code.endsWith(";") || code.endsWith(",") || code.startsWith("@");
  }
}
