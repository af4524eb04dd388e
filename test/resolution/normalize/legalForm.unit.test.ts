// Legal forms by country: the ways each is written come to one form and leave the same name.

import { describe, expect, test } from 'vitest';
import { parseCompanyName } from '../../../src/resolution/normalize/companyName.ts';
import { canonicalLegalForm } from '../../../src/resolution/normalize/legalForm.ts';

function written(raw: string): string {
  return parseCompanyName(raw)
    .map((n) => `${n.tokens.join(' ')}${n.legalForm === null ? '' : ` [${n.legalForm}]`}`)
    .join(' | ');
}

describe('one company in the ways its country writes it', () => {
  test.each<[country: string, one: string, spellings: readonly string[]]>([
    ['Argentina', 'rosario [srl]', ['Rosario S.R.L.', 'Rosario Sociedad de Responsabilidad Limitada']],
    ['Australia', 'acme [ltd]', ['Acme Pty Ltd', 'Acme Pty. Limited', 'ACME PROPRIETARY LIMITED']],
    ['Austria', 'huber [eu]', ['Huber e.U.', 'Huber Eingetragenes Einzelunternehmen']],
    ['Belgium', 'peeters [bv]', ['Peeters BV', 'Peeters BVBA', 'Peeters Besloten Vennootschap']],
    ['Brazil', 'moinho [ltda]', ['Moinho Ltda.', 'Moinho LTDA ME', 'Moinho Limitada', 'Moinho EIRELI']],
    ['Bulgaria', 'rodopi [ood]', ['Родопи ООД', 'Rodopi OOD', 'Rodopi EOOD', 'Родопи ЕООД']],
    ['Canada', 'erable [ltd]', ['Érable Ltée', 'Érable Limitée', 'Erable Ltd.']],
    ['Chile', 'andes [spa]', ['Andes SpA', 'Andes Sociedad por Acciones', 'ANDES S.P.A.']],
    ['China', 'huaxin [ltd]', ['华新有限公司', '华新有限责任公司', 'Huaxin Co., Ltd.', 'HuaXin Limited']],
    ['Colombia', 'cafetal [sas]', ['Cafetal S.A.S.', 'Cafetal Sociedad por Acciones Simplificada']],
    ['Croatia', 'jadran [doo]', ['Jadran d.o.o.', 'Jadran j.d.o.o.', 'Jadran društvo s ograničenom odgovornošću']],
    ['Czechia', 'novak [sro]', ['Novák s.r.o.', 'Novák, spol. s r.o.', 'Novák společnost s ručením omezeným']],
    ['Denmark', 'hansen [aps]', ['Hansen ApS', 'Hansen Anpartsselskab']],
    ['Estonia', 'tamm [ou]', ['Tamm OÜ', 'Tamm osaühing']],
    ['Finland', 'virtanen [oy]', ['Virtanen Oy', 'Virtanen Osakeyhtiö', 'Virtanen Oy Ab']],
    ['France', 'dupont [sarl]', ['Dupont SARL', 'SARL Dupont', 'Dupont S.à r.l.', 'Dupont EURL']],
    ['Germany', 'muller [gmbh]', ['Müller GmbH', 'Müller G.m.b.H.', 'Müller Gesellschaft mit beschränkter Haftung']],
    ['Greece', 'ellada [ae]', ['ΕΛΛΑΔΑ Α.Ε.', 'Ελλάδα ΑΕ', 'Ellada A.E.', 'Ellada Ανώνυμη Εταιρεία']],
    ['Hungary', 'kovacs [kft]', ['Kovács Kft.', 'Kovács Korlátolt Felelősségű Társaság']],
    ['India', 'ganga [ltd]', ['Ganga Pvt. Ltd.', 'Ganga Private Limited', 'Ganga (P) Ltd']],
    ['Indonesia', 'nusantara [pt]', ['PT Nusantara', 'PT. Nusantara', 'Perseroan Terbatas Nusantara']],
    ['Ireland', 'shannon [dac]', ['Shannon DAC', 'Shannon Designated Activity Company']],
    ['Israel', 'alon [ltd]', ['Alon Ltd', 'Alon בע"מ', 'Alon בע״מ']],
    ['Italy', 'rossi [srl]', ['Rossi S.r.l.', 'Rossi SRL', 'Rossi Società a Responsabilità Limitata']],
    [
      'Japan',
      'sakura [kk]',
      ['株式会社さくら', 'さくら株式会社', '㈱さくら', '（株）さくら', 'Sakura K.K.', 'Sakura Kabushiki Kaisha'],
    ],
    ['Kazakhstan', 'dala [ooo]', ['ТОО «Дала»', 'Товарищество с ограниченной ответственностью «Дала»']],
    ['Latvia', 'rota [sia]', ['SIA Rota', 'SIA "Rota"', 'Rota SIA']],
    ['Lithuania', 'gintaras [uab]', ['UAB Gintaras', 'UAB „Gintaras“', 'Gintaras, UAB']],
    ['Malaysia', 'melati [sdn bhd]', ['Melati Sdn. Bhd.', 'Melati Sendirian Berhad']],
    ['Mexico', 'azteca [sa]', ['Azteca S.A. de C.V.', 'Azteca, SA de CV', 'Azteca S.A.']],
    ['Netherlands', 'jansen [bv]', ['Jansen B.V.', 'B.V. Jansen', 'Jansen Besloten Vennootschap']],
    ['Norway', 'fjord [ans]', ['Fjord ANS', 'Fjord Ansvarlig Selskap']],
    ['Peru', 'inca [sac]', ['Inca S.A.C.', 'Inca Sociedad Anónima Cerrada']],
    ['Poland', 'wisla [sp zoo]', ['Wisła Sp. z o.o.', 'Wisła spółka z o.o.', 'WISŁA SP Z OO']],
    ['Poland', 'odra [sa]', ['Odra S.A.', 'Odra Spółka Akcyjna']],
    ['Portugal', 'douro [ltda]', ['Douro, Lda.', 'Douro Unipessoal Lda', 'Douro Limitada']],
    ['Romania', 'carpati [srl]', ['Carpați S.R.L.', 'Carpati Societate cu Răspundere Limitată']],
    [
      'Russia',
      'volga [ooo]',
      ['ООО «Волга»', 'OOO Volga', 'Общество с ограниченной ответственностью «Волга»', '"Волга", ООО'],
    ],
    ['Russia', 'ivanov [ip]', ['ИП Иванов', 'Индивидуальный предприниматель Иванов']],
    ['Serbia', 'dunav [doo]', ['Дунав д.о.о.', 'Dunav d.o.o.', 'Dunav društvo sa ograničenom odgovornošću']],
    ['Singapore', 'merlion [ltd]', ['Merlion Pte Ltd', 'Merlion Private Limited', 'Merlion Pte. Limited']],
    ['Slovakia', 'tatry [as]', ['Tatry a.s.', 'Tatry akciová spoločnosť']],
    ['South Africa', 'protea [ltd]', ['Protea (Pty) Ltd', 'Protea Proprietary Limited']],
    ['South Korea', 'hanul [ltd]', ['(주)한울', '㈜한울', '주식회사 한울', '한울 주식회사', 'Hanul Co., Ltd.']],
    ['Spain', 'sierra [sl]', ['Sierra S.L.', 'Sierra SLU', 'Sierra Sociedad Limitada']],
    ['Sweden', 'berg [ab]', ['Berg AB', 'Berg Aktiebolag', 'Berg AB (publ)']],
    ['Switzerland', 'lugano [sarl]', ['Lugano Sagl', 'Lugano Società a garanzia limitata', 'Lugano Sàrl']],
    ['Thailand', 'lanna [ltd]', ['Lanna Co., Ltd.', 'Lanna จำกัด', 'บริษัท Lanna จำกัด']],
    ['Turkey', 'anadolu [as]', ['Anadolu A.Ş.', 'Anadolu Anonim Şirketi', 'Anadolu Sanayi ve Ticaret Anonim Şirketi']],
    ['Turkey', 'ege [ltd sti]', ['Ege Ltd. Şti.', 'Ege Limited Şirketi', 'Ege San. ve Tic. Ltd. Şti.']],
    ['Ukraine', 'dnipro [ooo]', ['ТОВ «Дніпро»', 'Товариство з обмеженою відповідальністю «Дніпро»']],
    ['United Arab Emirates', 'marjan [llc]', ['Marjan LLC', 'Marjan L.L.C.', 'Marjan FZE', 'Marjan ذ.م.م']],
    ['United Kingdom', 'acme [ltd]', ['Acme Ltd', 'Acme Limited', 'Acme Cyfyngedig']],
    ['United States', 'acme [llc]', ['Acme LLC', 'Acme, L.L.C.', 'Acme Limited Liability Company', 'Acme PLLC']],
    ['Vietnam', 'sen vang [ltd]', ['Công ty TNHH Sen Vàng', 'CÔNG TY TNHH MTV SEN VÀNG', 'Sen Vang Co., Ltd']],
    ['Vietnam', 'song hong [jsc]', ['Công ty Cổ phần Sông Hồng', 'CTCP Sông Hồng', 'Song Hong JSC']],
  ])('%s: %s', (_country, one, spellings) => {
    for (const spelling of spellings) expect(written(spelling)).toBe(one);
  });
});

describe('what only looks like a form stays in the name', () => {
  test.each([
    ['Too Good Foods', 'too good foods'],
    ['NV Energy Inc', 'nv energy [inc]'],
    ['Sia Huat Pte Ltd', 'sia huat [ltd]'],
    ['IP Solutions Ltd', 'ip solution [ltd]'],
    ['Pat Smith Realty', 'pat smith realty'],
    ['Want Ad', 'want ad'],
    ['Mister Oe', 'mister oe'],
    ['Serenity Day Spa', 'serenity day spa'],
    ['SC Johnson', 'sc johnson'],
    ['Mike', 'mike'],
  ])('%s is %s', (raw, expected) => {
    expect(written(raw)).toBe(expected);
  });
});

test('different forms stay different', () => {
  const forms = [
    'GmbH',
    'AG',
    'KG',
    'Ltd',
    'PLC',
    'LLC',
    'SARL',
    'SA',
    'SAS',
    'BV',
    'NV',
    'AB',
    'AS',
    'Oy',
    'Kft',
    'OOO',
  ];
  const canonical = forms.map((form) => parseCompanyName(`Acme ${form}`)[0]?.legalForm);
  expect(new Set(canonical).size).toBe(forms.length);
});

test('a form in a field of its own reads like one in the name, and again like itself', () => {
  for (const [raw, form] of [
    ['株式会社', 'kk'],
    ['ООО', 'ooo'],
    ['Общество с ограниченной ответственностью', 'ooo'],
    ['Α.Ε.', 'ae'],
    ['Sp. z o.o.', 'sp zoo'],
    ['Spółka Akcyjna', 'sa'],
    ['有限公司', 'ltd'],
  ] as const) {
    expect(canonicalLegalForm(raw)).toBe(form);
    expect(canonicalLegalForm(form)).toBe(form);
  }
});
