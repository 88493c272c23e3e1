import { type ReactNode, useEffect, useRef } from "react";

interface PopoverProps {
  className: string;
  label: ReactNode;
  children: ReactNode;
}

/** A button that discloses something lying over what follows. Escape and a press elsewhere close it. */
export function Popover({ className, label, children }: PopoverProps) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const shown = details.current; // it may just have left the page
      if (shown && !shown.contains(event.target as Node)) shown.open = false;
    };
    document.addEventListener("pointerdown", close);
    document.addEventListener("focusin", close);
    return () => {
      document.removeEventListener("pointerdown", close);
      document.removeEventListener("focusin", close);
    };
  }, []);
  return (
    <details ref={details} className={`kg-disclosure ${className}`} onKeyDown={closeByEscape}>
      <summary>{label}</summary>
      <div className="kg-popover">{children}</div>
    </details>
  );
}

function closeByEscape(event: React.KeyboardEvent<HTMLDetailsElement>) {
  if (event.key !== "Escape" || !event.currentTarget.open) return;
  event.currentTarget.open = false;
  event.currentTarget.querySelector("summary")?.focus();
}
