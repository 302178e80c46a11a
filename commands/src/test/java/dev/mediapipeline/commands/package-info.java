@NullMarked
package dev.mediapipeline.commands;

import org.jspecify.annotations.NullMarked;
