package dev.shelfcheck;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The methods of a file that other rooms may call and that say nothing of themselves. A record's
 * canonical constructor and what overrides are told where they are declared first.
 */
final class UntoldMethods extends SourceScanner {
  UntoldMethods(SourceTrees all, CompilationUnitTree unit) {
    super(all, unit);
  }

  /** Only of what is public itself, and within what is. */
  @Override
  public @Nullable Void visitClass(ClassTree type, @Nullable Void none) {
    return isOpen(type.getModifiers().getFlags()) ? super.visitClass(type, null) : null;
  }

  @Override
  public @Nullable Void visitBlock(BlockTree block, @Nullable Void none) {
    return null;
  }

  @Override
  public @Nullable Void visitMethod(MethodTree method, @Nullable Void none) {
    if (isOpen(method.getModifiers().getFlags())
        && !overrides(method)
        && !isCanonical(method)
        && all.trees().getDocComment(getCurrentPath()) == null) {
      keep(method, method.getName());
    }
    return null;
  }

  /** Members of an interface are public without a word. */
  private boolean isOpen(Set<Modifier> flags) {
    Tree around = getCurrentPath().getParentPath().getLeaf();
    return flags.contains(Modifier.PUBLIC)
        || (around.getKind() == Tree.Kind.INTERFACE && !flags.contains(Modifier.PRIVATE));
  }

  private static boolean overrides(MethodTree method) {
    return method.getModifiers().getAnnotations().stream()
        .map(AnnotationTree::getAnnotationType)
        .anyMatch(type -> type.toString().equals("Override"));
  }

  /** A record's, or an enum's, which nobody calls by hand. */
  private boolean isCanonical(MethodTree method) {
    return method.getReturnType() == null
        && getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.RECORD;
  }
}
