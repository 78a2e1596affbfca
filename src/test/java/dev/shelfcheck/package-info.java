/** Tests that hold the whole house: its walls and what it prints. */
@org.jspecify.annotations.NullMarked
package dev.shelfcheck;
