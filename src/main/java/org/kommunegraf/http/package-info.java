/**
 * The edge to the network: bytes, status codes, media types, caching and the workbench. It knows
 * nothing of what is asked.
 */
@NullMarked
package org.kommunegraf.http;

import org.jspecify.annotations.NullMarked;
