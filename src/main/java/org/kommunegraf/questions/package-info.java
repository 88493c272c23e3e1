/** The kept questions: each with a title, a sentence, its GraphQL and its Cypher. */
@NullMarked
package org.kommunegraf.questions;

import org.jspecify.annotations.NullMarked;
