/** Real services for integration tests: DynamoDB Local, ElasticMQ and S3Proxy in a separate process. */
@NullMarked
package dev.mediapipeline.emulators;

import org.jspecify.annotations.NullMarked;
