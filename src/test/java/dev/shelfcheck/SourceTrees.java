package dev.shelfcheck;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The sources of what users run, parsed by the compiler but not compiled.
 *
 * @param units a file each
 * @param trees where they stand, and their comments
 */
record SourceTrees(List<CompilationUnitTree> units, Trees trees) {
  private static final Path MAIN = Path.of("src/main/java");

  SourceTrees {
    units = List.copyOf(units);
  }

  static SourceTrees parsed() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (Stream<Path> files = Files.walk(MAIN);
        StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<Path> sources = files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  null,
                  List.of(),
                  null,
                  manager.getJavaFileObjectsFromPaths(sources));
      List<CompilationUnitTree> units = new ArrayList<>();
      task.parse().forEach(units::add);
      return new SourceTrees(units, Trees.instance(task));
    }
  }

  /** The line on which a part of a file begins. */
  long line(CompilationUnitTree unit, Tree part) {
    return unit.getLineMap().getLineNumber(trees.getSourcePositions().getStartPosition(unit, part));
  }

  /** The line on which it ends. */
  long lastLine(CompilationUnitTree unit, Tree part) {
    return unit.getLineMap().getLineNumber(trees.getSourcePositions().getEndPosition(unit, part));
  }

  /** The file as people look it up: room and name. */
  static String name(CompilationUnitTree unit) {
    String path = unit.getSourceFile().getName();
    return room(unit) + path.substring(path.lastIndexOf('/'));
  }

  /** The file's name without its folder and ending, as its class is called. */
  static String simpleName(CompilationUnitTree unit) {
    String name = name(unit);
    return name.substring(name.lastIndexOf('/') + 1, name.length() - ".java".length());
  }

  /** The room of a file: its package below the project's, {@code read.claims}. */
  static String room(CompilationUnitTree unit) {
    String name = String.valueOf(unit.getPackageName());
    return name.equals("dev.shelfcheck") ? "" : name.substring("dev.shelfcheck.".length());
  }
}
