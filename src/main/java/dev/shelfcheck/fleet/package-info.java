/** Many lists at once, on Apache Spark: rows in, rows out. The only Spark. */
@NullMarked
package dev.shelfcheck.fleet;

import org.jspecify.annotations.NullMarked;
