/** Large graphs made by rule, and what they cost. Only {@code bench/} runs it; no test does. */
package org.kommunegraf.bench;
