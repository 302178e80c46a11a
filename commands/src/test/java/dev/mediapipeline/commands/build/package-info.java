@NullMarked
package dev.mediapipeline.commands.build;

import org.jspecify.annotations.NullMarked;
