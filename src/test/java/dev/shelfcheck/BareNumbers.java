package dev.shelfcheck;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The numbers in a file that have no name: those in the value of a constant have its name. What the
 * language itself means by a number needs none: 0, 1, 2 and -1, the place of an item or of a
 * pattern's group, a base of digits, the factor of a hash.
 */
final class BareNumbers extends SourceScanner {
  private static final Set<Tree.Kind> KINDS =
      Set.of(
          Tree.Kind.INT_LITERAL,
          Tree.Kind.LONG_LITERAL,
          Tree.Kind.FLOAT_LITERAL,
          Tree.Kind.DOUBLE_LITERAL);

  private static final Set<Double> PLAIN = Set.of(-1.0, 0.0, 1.0, 2.0);
  private static final Set<Double> BASES = Set.of(10.0, 16.0);

  /** What is asked of a matcher, a list or a row by a place. */
  private static final Set<String> BY_PLACE =
      Set.of("group", "start", "end", "get", "getInt", "getLong", "getString", "getList");

  private static final Set<String> BY_BASE =
      Set.of("parseInt", "parseLong", "toString", "digit", "forDigit");

  BareNumbers(SourceTrees all, CompilationUnitTree unit) {
    super(all, unit);
  }

  @Override
  public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void none) {
    return null;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree variable, @Nullable Void none) {
    return isConstant(variable, getCurrentPath()) ? null : super.visitVariable(variable, null);
  }

  /** Whether a variable is a constant: a field that is static and final, as an interface's are. */
  static boolean isConstant(VariableTree variable, TreePath path) {
    Set<Modifier> flags = variable.getModifiers().getFlags();
    return flags.containsAll(Set.of(Modifier.STATIC, Modifier.FINAL))
        || path.getParentPath().getLeaf().getKind() == Tree.Kind.INTERFACE;
  }

  @Override
  public @Nullable Void visitMethod(MethodTree method, @Nullable Void none) {
    return method.getName().contentEquals("hashCode") ? null : super.visitMethod(method, null);
  }

  @Override
  public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void none) {
    if (decides(literal) && !meantByTheLanguage(value(literal))) {
      keep(literal, literal.getValue());
    }
    return null;
  }

  /** Whether it is a number that says more than 0, 1 and 2 do. */
  static boolean decides(LiteralTree literal) {
    return KINDS.contains(literal.getKind()) && !PLAIN.contains(value(literal));
  }

  private static double value(LiteralTree literal) {
    return ((Number) literal.getValue()).doubleValue();
  }

  private boolean meantByTheLanguage(double value) {
    Tree around = getCurrentPath().getParentPath().getLeaf();
    if (around instanceof ArrayAccessTree) {
      return true;
    }
    if (!(around instanceof MethodInvocationTree call)) {
      return false;
    }
    String select = call.getMethodSelect().toString();
    String method = select.substring(select.lastIndexOf('.') + 1);
    return BY_PLACE.contains(method) || (BASES.contains(value) && BY_BASE.contains(method));
  }
}
