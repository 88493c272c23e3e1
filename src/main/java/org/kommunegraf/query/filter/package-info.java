/** Conditions of three values, and how texts, numbers, dates and keys are compared. */
@NullMarked
package org.kommunegraf.query.filter;

import org.jspecify.annotations.NullMarked;
