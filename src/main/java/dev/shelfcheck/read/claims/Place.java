package dev.shelfcheck.read.claims;

/** A title where it was read. */
record Place(Shape shape, Range title) {
  String words() {
    return shape.text().substring(title.from(), title.to());
  }
}
