import { useEffect } from "react";
import { create } from "zustand";

/** The picture that a view shows, to be taken away. Both have title, unit, source line, date, release and link in them. */
export interface Picture {
  svg(): Promise<string>;
  png(): Promise<Blob>;
}

export const usePicture = create<{ picture: Picture | null }>(() => ({ picture: null }));

/** Offers the picture while the view is shown. */
export function useOfferedPicture(picture: Picture | null) {
  useEffect(() => {
    usePicture.setState({ picture });
    return () => usePicture.setState({ picture: null });
  }, [picture]);
}
