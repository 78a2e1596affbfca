package dev.shelfcheck.config;

final class RulePages {
  public static void main(String[] a) {}
}
