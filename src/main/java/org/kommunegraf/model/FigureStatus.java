package org.kommunegraf.model;

/** Whether a figure reports what was, or says what is awaited or wanted. */
public enum FigureStatus {
  ACTUAL,
  EXPECTED,
  FORECAST,
  TARGET
}
