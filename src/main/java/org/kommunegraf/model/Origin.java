package org.kommunegraf.model;

/** Whether a figure stands in a source or was computed here from such figures. */
public enum Origin {
  PRINTED,
  COMPUTED
}
