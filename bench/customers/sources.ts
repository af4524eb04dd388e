// The systems that hold the records. Each writes dates, telephones and names its own way and asks for other things.

export interface Source {
  readonly name: string;
  /** Share of all records. */
  readonly share: number;
  /** How often it has each value. */
  readonly has: Readonly<
    Record<'birthDate' | 'email' | 'phone' | 'address' | 'middle' | 'gender' | 'loyaltyNumber', number>
  >;
  readonly fullName: boolean;
  readonly capitals: boolean;
  /** Shortens street types and omits unit words. */
  readonly abbreviates: boolean;
  /** From yyyy-mm-dd. */
  writeDate(iso: string): string;
  /** From ten digits. */
  writePhone(digits: string): string;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const split = (digits: string) => [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)] as const;

export const SOURCES: readonly Source[] = [
  {
    name: 'crm',
    share: 0.35,
    has: { birthDate: 0.75, email: 0.8, phone: 0.8, address: 0.9, middle: 0.5, gender: 0.7, loyaltyNumber: 0.4 },
    fullName: false,
    capitals: false,
    abbreviates: false,
    writeDate: (iso) => iso,
    writePhone(digits) {
      const [area, exchange, line] = split(digits);
      return `(${area}) ${exchange}-${line}`;
    },
  },
  {
    name: 'shop',
    share: 0.35,
    has: { birthDate: 0.35, email: 0.97, phone: 0.6, address: 0.85, middle: 0, gender: 0, loyaltyNumber: 0.7 },
    fullName: false,
    capitals: false,
    abbreviates: true,
    writeDate: (iso) => `${iso.slice(8)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`,
    writePhone: (digits) => `+1 ${split(digits).join(' ')}`,
  },
  {
    name: 'billing',
    share: 0.2,
    has: { birthDate: 0.6, email: 0.3, phone: 0.7, address: 0.99, middle: 0.7, gender: 0.4, loyaltyNumber: 0 },
    fullName: false,
    capitals: true,
    abbreviates: true,
    writeDate: (iso) => iso.replaceAll('-', ''),
    writePhone: (digits) => digits,
  },
  {
    name: 'support',
    share: 0.1,
    has: { birthDate: 0.25, email: 0.85, phone: 0.7, address: 0.3, middle: 0.1, gender: 0, loyaltyNumber: 0.1 },
    fullName: true,
    capitals: false,
    abbreviates: false,
    writeDate: (iso) => `${Number(iso.slice(8))} ${MONTHS[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`,
    writePhone: (digits) => split(digits).join('.'),
  },
];
