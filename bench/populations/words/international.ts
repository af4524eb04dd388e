// Names, towns and streets of a dozen countries, from common knowledge. A name's variants stand behind it after slashes.

import type { Country } from '../country.ts';
import { words } from '../spelling.ts';

const texts = (text: string) => text.split(';').map((item) => item.trim());

export const COUNTRIES: readonly Country[] = [
  {
    code: 'DE',
    dialling: '49',
    digits: 10,
    trunk: '0',
    mobileStart: '17',
    style: 'western',
    address: 'numberLast',
    male: words(
      'Jürgen/Juergen/Jurgen Jörg/Joerg Günter/Guenter/Gunter Björn/Bjoern Thomas Michael Stefan/Stephan Andreas Lukas/Lucas Wolfgang',
    ),
    female: words(
      'Käthe/Kaethe Sabine Ursula Jutta/Jutha Katharina/Catharina Anke Heike Birgit/Birgitt Monika/Monica Ulrike',
    ),
    family: words(
      'Müller/Mueller/Muller Schröder/Schroeder/Schroder Weiß/Weiss Jäger/Jaeger/Jager Schäfer/Schaefer Böhm/Boehm Groß/Gross Krüger/Krueger/Kruger Fischer Becker Hoffmann/Hofmann Schmidt/Schmitt Wagner Köhler/Koehler Zimmermann Meier/Meyer/Maier Vogel Lorenz',
    ),
    towns: texts(
      'München/Muenchen/Munich:80331; Köln/Koeln/Cologne:50667; Nürnberg/Nuernberg:90402; Düsseldorf/Duesseldorf:40213; Hamburg:20095; Leipzig:04109',
    ),
    streets: texts(
      'Hauptstraße/Hauptstrasse/Hauptstr.; Schillerstraße/Schillerstr.; Bahnhofstraße/Bahnhofstr./Bahnhofstrasse; Gartenweg; Lindenallee; Goetheplatz/Goethepl.; Mühlenweg/Muehlenweg',
    ),
  },
  {
    code: 'ES',
    dialling: '34',
    digits: 9,
    trunk: '',
    mobileStart: '6',
    style: 'spanish',
    address: 'numberLast',
    male: words(
      'José/Jose Juan Jesús/Jesus Ángel/Angel Miguel Antonio Francisco/Paco Manuel/Manolo Álvaro/Alvaro Andrés/Andres',
    ),
    female: words(
      'María/Maria Carmen Lucía/Lucia Ángela/Angela Pilar Sofía/Sofia Mónica/Monica Dolores/Lola Inés/Ines Teresa',
    ),
    family: words(
      'García/Garcia Fernández/Fernandez López/Lopez Martínez/Martinez Sánchez/Sanchez Pérez/Perez Gómez/Gomez Jiménez/Jimenez Ruiz Muñoz/Munoz Álvarez/Alvarez Romero Navarro Iglesias Núñez/Nunez Ibáñez/Ibanez Castaño/Castano Molina Ortega Serrano',
    ),
    towns: texts(
      'Madrid:28013; Málaga/Malaga:29001; Sevilla/Seville:41001; Córdoba/Cordoba:14001; León/Leon:24001; Valencia:46001',
    ),
    streets: texts(
      'Calle Mayor/C/ Mayor/C. Mayor; Calle de Alcalá/C/ Alcala/Calle Alcala; Avenida de la Constitución/Avda. Constitucion/Av. de la Constitucion; Plaza de España/Pza. de Espana; Calle San Juan/C/ San Juan; Paseo del Prado/Pº del Prado',
    ),
  },
  {
    code: 'NL',
    dialling: '31',
    digits: 9,
    trunk: '0',
    mobileStart: '6',
    style: 'western',
    address: 'numberLast',
    male: words(
      'Jan Pieter/Piet Willem/Wim Hendrik/Henk Johannes/Johan Dirk Gerrit/Gerard Maarten Sjoerd Bas/Sebastiaan',
    ),
    female: words(
      'Anna/Anneke Maria/Marieke Johanna/Hanneke Geertje Wilhelmina/Willemijn Sanne Femke Ilse Saskia Cornelia/Corrie',
    ),
    family: texts(
      'van den Berg/Van den Berg/v.d. Berg/vd Berg; de Vries/De Vries/Vries, de; van Dijk/Van Dyk/van Dyck; Jansen/Janssen; de Jong/De Jong; van der Meer/v.d. Meer/vander Meer; Bakker; Visser; ter Horst/Ter Horst; van de Ven/v.d. Ven/Van De Ven; Mulder; Dekker; Kuipers/Kuijpers; Dijkstra/Dykstra; Smit; de Boer/De Boer',
    ),
    towns: texts(
      "Amsterdam:1012 AB; 's-Gravenhage/Den Haag/The Hague:2511 CV; Utrecht:3511 LN; 's-Hertogenbosch/Den Bosch:5211 JN; Leiden:2311 GJ",
    ),
    streets: texts(
      'Dorpsstraat/Dorpsstr.; Kerkstraat/Kerkstr.; Burgemeester de Vlugtlaan/Burg. de Vlugtlaan; Prins Hendrikkade; Molenweg; Schoolstraat/Schoolstr.',
    ),
  },
  {
    code: 'VN',
    dialling: '84',
    digits: 9,
    trunk: '0',
    mobileStart: '9',
    style: 'vietnamese',
    address: 'numberFirst',
    male: words('Hùng/Hung Dũng/Dung Tuấn/Tuan Minh Đức/Duc Quang Hải/Hai Sơn/Son Long Thắng/Thang'),
    female: words('Hương/Huong Lan Hoa Mai Thảo/Thao Linh Ngọc/Ngoc Hạnh/Hanh Thu Trang'),
    family: words('Nguyễn/Nguyen Trần/Tran Lê/Le Phạm/Pham Hoàng/Hoang Phan Vũ/Vu Đặng/Dang Bùi/Bui Đỗ/Do'),
    towns: texts(
      'Hà Nội/Hanoi/Ha Noi:100000; Hồ Chí Minh/Ho Chi Minh City/TP HCM:700000; Đà Nẵng/Da Nang:550000; Huế/Hue:530000',
    ),
    streets: texts(
      'Lê Lợi/Le Loi; Trần Hưng Đạo/Tran Hung Dao; Nguyễn Huệ/Nguyen Hue; Hai Bà Trưng/Hai Ba Trung; Lý Thường Kiệt/Ly Thuong Kiet',
    ),
  },
  {
    code: 'CN',
    dialling: '86',
    digits: 11,
    trunk: '',
    mobileStart: '13',
    style: 'familyFirst',
    address: 'numberFirst',
    male: words('Wei Jun Ming Jianguo/Jian-Guo Zhiqiang/Zhi-Qiang Haoran/Hao-Ran Yong Lei Guoqiang/Guo-Qiang Tao'),
    female: words(
      'Xiuying/Xiu-Ying Fang Na Min Xiaoyan/Xiao-Yan Lijuan/Li-Juan Meiling/Mei-Ling Jing Yan Yuhan/Yu-Han',
    ),
    family: words(
      'Wang Li/Lee Zhang/Chang Liu Chen/Chan Yang Huang/Hwang Zhao/Chao Wu Zhou/Chou Xu/Hsu Sun Ma Zhu/Chu Hu Guo/Kuo He Lin Luo',
    ),
    towns: texts(
      'Beijing/Peking:100000; Shanghai:200000; Guangzhou/Canton:510000; Chengdu:610000; Nanjing/Nanking:210000',
    ),
    streets: texts(
      'Nanjing Road/Nanjing Lu; Zhongshan Road/Zhongshan Lu/Zhong Shan Rd; Renmin Road/Renmin Lu; Jiefang Avenue/Jiefang Dadao; Huaihai Road/Huaihai Lu',
    ),
  },
  {
    code: 'EG',
    dialling: '20',
    digits: 10,
    trunk: '0',
    mobileStart: '10',
    style: 'western',
    address: 'numberFirst',
    male: words(
      'Mohamed/Muhammad/Mohammed/Mohammad Ahmed/Ahmad Mahmoud/Mahmud Youssef/Yusuf/Yousef Khaled/Khalid Omar/Umar Hussein/Husayn/Hussain Ibrahim/Ebrahim Mostafa/Mustafa Tarek/Tariq',
    ),
    female: words(
      'Fatma/Fatima/Fatimah Aisha/Ayesha/Aicha Mariam/Maryam Noura/Nora/Nura Huda/Hoda Layla/Leila Yasmin/Yasmine/Jasmin Amina/Aminah Zeinab/Zainab Salma',
    ),
    family: texts(
      'El-Sayed/Al-Sayed/Elsayed/El Sayed; Hassan/Hasan; Abdel Rahman/Abdulrahman/Abd El-Rahman; El-Masry/Al-Masri/Elmasry; Farouk/Faruq; Mansour/Mansur; Abdallah/Abdullah; El-Sharif/Al-Sharif/Elsherif; Soliman/Suleiman; Nasser/Nasir; Haddad; Khalil/Khaleel',
    ),
    towns: texts('Cairo/Al Qahirah:11511; Alexandria/Al Iskandariyah:21500; Giza/Al Jizah:12511'),
    streets: texts(
      'Tahrir Street/Al Tahrir St; Ramses Street/Ramsis St; El Haram Street/Al Haram St; Nile Corniche/Corniche El Nil',
    ),
  },
  {
    code: 'PL',
    dialling: '48',
    digits: 9,
    trunk: '',
    mobileStart: '5',
    style: 'western',
    address: 'numberLast',
    male: words(
      'Paweł/Pawel Łukasz/Lukasz Michał/Michal Krzysztof Grzegorz Stanisław/Stanislaw Tomasz Wojciech Bartłomiej/Bartlomiej Jan',
    ),
    female: words(
      'Małgorzata/Malgorzata Agnieszka Elżbieta/Elzbieta Katarzyna/Kasia Joanna/Asia Bożena/Bozena Zofia/Zosia Ewa Danuta Beata',
    ),
    family: words(
      'Kowalski Wójcik/Wojcik Wiśniewski/Wisniewski Dąbrowski/Dabrowski Kamiński/Kaminski Zieliński/Zielinski Szymański/Szymanski Woźniak/Wozniak Król/Krol Łapiński/Lapinski Jabłoński/Jablonski Nowak Pawlak Górski/Gorski',
    ),
    towns: texts(
      'Warszawa/Warsaw:00-001; Kraków/Krakow/Cracow:30-002; Łódź/Lodz:90-001; Wrocław/Wroclaw:50-001; Gdańsk/Gdansk:80-001',
    ),
    streets: texts(
      'ul. Długa/Dluga/ulica Długa; ul. Mickiewicza/Mickiewicza; al. Jerozolimskie/Aleje Jerozolimskie; ul. Kościuszki/Kosciuszki; ul. Polna/Polna',
    ),
  },
  {
    code: 'BR',
    dialling: '55',
    digits: 11,
    trunk: '',
    mobileStart: '11',
    style: 'portuguese',
    address: 'numberLast',
    male: words(
      'João/Joao José/Jose Antônio/Antonio Luís/Luis/Luiz Marcos Paulo Caio Felipe/Filipe Rogério/Rogerio Thiago/Tiago',
    ),
    female: words(
      'Ana Conceição/Conceicao Júlia/Julia Beatriz Letícia/Leticia Patrícia/Patricia Luíza/Luiza Camila Fernanda Márcia/Marcia',
    ),
    family: texts(
      'Silva/da Silva; Souza/Sousa/de Souza; Araújo/Araujo; Gonçalves/Goncalves; Conceição/Conceicao; Magalhães/Magalhaes; Oliveira/de Oliveira; Ribeiro; Carvalho; Simões/Simoes; Barbosa; Teixeira; Nascimento/do Nascimento; Brandão/Brandao',
    ),
    towns: texts(
      'São Paulo/Sao Paulo:01310-100; Brasília/Brasilia:70040-010; Goiânia/Goiania:74003-010; Belém/Belem:66010-000; Curitiba:80010-000',
    ),
    streets: texts(
      'Rua São João/R. Sao Joao/Rua Sao Joao; Avenida Paulista/Av. Paulista; Rua das Flores/R. das Flores; Avenida Brasil/Av. Brasil; Travessa União/Tv. Uniao',
    ),
  },
  {
    code: 'FR',
    dialling: '33',
    digits: 9,
    trunk: '0',
    mobileStart: '6',
    style: 'western',
    address: 'numberFirst',
    male: words(
      'François/Francois Jérôme/Jerome Jean-Pierre/Jean Pierre/JP Rémi/Remi/Rémy Frédéric/Frederic/Fred Benoît/Benoit Luc Étienne/Etienne Gérard/Gerard Pascal',
    ),
    female: words(
      'Hélène/Helene Françoise/Francoise Aurélie/Aurelie Marie-Claire/Marie Geneviève/Genevieve Chloé/Chloe Cécile/Cecile Sylvie Zoé/Zoe Nathalie/Natalie',
    ),
    family: texts(
      'Lefèvre/Lefevre/Lefebvre; Béranger/Beranger; Dupont; Gauthier/Gautier; de La Fontaine/Delafontaine; Moreau; Noël/Noel; Rousseau; Le Goff/Legoff; Mercier; Bouché/Bouche; Fontaine; Châtelain/Chatelain; Girard',
    ),
    towns: texts(
      'Paris:75001; Saint-Étienne/St Etienne/Saint Etienne:42000; Orléans/Orleans:45000; Nîmes/Nimes:30000; Lyon:69001',
    ),
    streets: texts(
      'rue de la République/r. de la Republique; avenue Victor Hugo/av. Victor Hugo; boulevard Saint-Michel/bd St Michel/boul. St-Michel; place du Marché/pl. du Marche; rue Molière/rue Moliere',
    ),
  },
  {
    code: 'SE',
    dialling: '46',
    digits: 9,
    trunk: '0',
    mobileStart: '7',
    style: 'western',
    address: 'numberLast',
    male: words('Björn/Bjorn Göran/Goran Åke/Ake Sören/Soren Lars/Lasse Erik/Eric Håkan/Hakan Per/Pär Karl/Carl Nils'),
    female: words(
      'Åsa/Asa Märta/Marta Karin/Carin Gunilla Kristina/Christina Brigitta/Birgitta Linnéa/Linnea Eva Ingrid Annika',
    ),
    family: words(
      'Åkesson/Akesson Öberg/Oberg Sjöström/Sjostrom Lindström/Lindstrom Nordström/Nordstrom Karlsson/Carlsson Eriksson/Ericsson Gustafsson/Gustavsson Bergqvist/Bergkvist Hägg/Hagg Johansson Nyström/Nystrom Wallin Holm',
    ),
    towns: texts(
      'Göteborg/Gothenburg/Goteborg:411 01; Malmö/Malmo:211 20; Västerås/Vasteras:722 11; Stockholm:111 20; Umeå/Umea:903 25',
    ),
    streets: texts(
      'Storgatan/Storg.; Kungsgatan/Kungsg.; Drottninggatan/Drottningg.; Sjövägen/Sjovagen/Sjöv.; Skolgatan',
    ),
  },
  {
    code: 'TR',
    dialling: '90',
    digits: 10,
    trunk: '0',
    mobileStart: '53',
    style: 'western',
    address: 'numberLast',
    male: words(
      'Mehmet Şükrü/Sukru İbrahim/Ibrahim Çağlar/Caglar Oğuz/Oguz Ömer/Omer Uğur/Ugur Yiğit/Yigit Ali Gökhan/Gokhan',
    ),
    female: words(
      'Ayşe/Ayse Gül/Gul Özlem/Ozlem Şebnem/Sebnem Çiğdem/Cigdem Elif Zeynep Tuğba/Tugba Hülya/Hulya Emine',
    ),
    family: words(
      'Yılmaz/Yilmaz Öztürk/Ozturk Şahin/Sahin Çelik/Celik Yıldız/Yildiz Güneş/Gunes Kılıç/Kilic Aydın/Aydin Koç/Koc Demir Kaya Doğan/Dogan',
    ),
    towns: texts('İstanbul/Istanbul:34110; Eskişehir/Eskisehir:26010; İzmir/Izmir:35210; Ankara:06420'),
    streets: texts(
      'Atatürk Caddesi/Ataturk Cad./Ataturk Cd.; İstiklal Caddesi/Istiklal Cad.; Cumhuriyet Bulvarı/Cumhuriyet Blv.; Gül Sokak/Gul Sk.; Çınar Sokak/Cinar Sok.',
    ),
  },
  {
    code: 'GB',
    dialling: '44',
    digits: 10,
    trunk: '0',
    mobileStart: '77',
    style: 'western',
    address: 'numberFirst',
    male: words(
      'James/Jim William/Bill/Will Alistair/Alastair/Alasdair Stephen/Steven Geoffrey/Geoff/Jeffrey Graham/Graeme Rhys/Reece Thomas/Tom Edward/Ted Alan/Allan',
    ),
    female: words(
      'Elizabeth/Liz/Beth Catherine/Katherine/Kate Siân/Sian Margaret/Maggie Susan/Sue Niamh Eleanor/Ellie Victoria/Vicky Ann/Anne Gillian/Gill',
    ),
    family: texts(
      "O'Brien/OBrien/O Brien; MacDonald/McDonald/Macdonald; Smith/Smyth; Clark/Clarke; Taylor; St John/St. John; Evans; Patel; Hughes; Begum; Fitzgerald/FitzGerald; Stewart/Stuart; Wright; Thompson/Thomson",
    ),
    towns: texts(
      'London:SW1A 1AA; Leeds:LS1 4DY; Cardiff/Caerdydd:CF10 1EP; St Albans/Saint Albans:AL3 4BG; Edinburgh:EH1 1YZ',
    ),
    streets: texts(
      'High Street/High St; Church Road/Church Rd; Station Road/Station Rd; Queens Avenue/Queens Ave; The Grove; Kings Crescent/Kings Cres',
    ),
  },
];
