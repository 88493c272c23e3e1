/** What the scalars of orders are written as: a direction alone, or with what decides. */
type Direction = 'ASC' | 'DESC';

export type MoneyOrder =
  | Direction
  | { currency?: 'DKK' | 'EUR' | 'GBP' | 'ISK' | 'NOK' | 'SEK' | 'USD'; direction: Direction };

export type NameOrder =
  | Direction
  | { language?: 'DA' | 'EN' | 'FI' | 'NB' | 'SV'; direction: Direction };
