/** Decides whether a function may do what it asks for, by its policies in the template, and remembers what it used. */
@NullMarked
package dev.mediapipeline.localcloud.iam;

import org.jspecify.annotations.NullMarked;
