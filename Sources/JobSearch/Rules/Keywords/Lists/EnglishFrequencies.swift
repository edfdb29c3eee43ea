extension Lexicon {
    /// Frequencies of the most frequent words in English books: ten times the Zipf value (the
    /// logarithm of the occurrences among a billion words), then the words of that value.
    ///
    /// Derived from the Google Books Ngram Corpus, version 3 (Google Books Ngram Viewer,
    /// books.google.com/ngrams, CC BY 3.0), books of 2010 to 2019, as cleaned in the lists of
    /// orgtre (github.com/orgtre/google-books-ngram-frequency, CC BY 3.0). Changed: spellings
    /// that differ in case were added up, and the frequency became a rounded logarithm.
    static let englishFrequencies: StaticString = """
        77 the
        74 and of
        73 to
        72 a in
        70 that
        69 for i is
        68 as he it not was with
        67 be on you
        66 are at by from her his or this
        65 an but had have she
        64 they we
        63 all can do if my one their there were what when which would
        62 about been has him into me more no out so up who will
        61 also could did its like other said some than them then these time your
        60 after any first how just may new only our over see such two
        59 back because before between even know most now people should through way well where
        58 being both down each get good here life made make man many much right those us use
        58 used very while work world
        57 again another around come day different does go god however little long might must
        57 need never off own part same state still take think three too under without years
        56 against away came case chapter children data during every example eyes face few found
        56 going great hand head high information left let look men number old place research
        56 say set since small social something system thought university want water why within
        55 always am asked based better body called change control development end family figure
        55 find following form general give given got group help himself home house human
        55 important knew large last later law less looked love next often once order others
        55 point power press process public put room school second side states study table
        55 things though told took until upon using war went women year yet
        54 able across act almost along already although american among analysis become best
        54 black book business care child city course days done door early enough ever fact far
        54 father feel felt four government having health heart history including international
        54 keep known least level light line making means mind model mother name national night
        54 nothing open person political possible present question rather really rights saw
        54 section seen self several shall support sure tell thing thus times together turned
        54 value wanted whether white whole woman words young
        53 above action age air anything approach area available became began behind believe
        53 call century certain class close common community company country court death doing
        53 due economic education effect either energy english everything evidence experience
        53 five food free front full function further future gave half hands hard heard held
        53 idea individual interest itself journal kind knowledge land language learning local
        53 looking low management matter mean moment money nature needed non particular party
        53 past per perhaps period policy practice problem provide rate real result results risk
        53 role seemed sense service short show society space specific students studies systems
        53 taken term terms theory therefore toward true type view voice word working yes
        52 according account activity answer art ask associated attention big blood brought
        52 building car cases cell changes church clear coming conditions considered cost
        52 countries culture current design effects else especially feet field finally force
        52 ground groups growth herself higher include inside instead job key king late leave
        52 likely live living longer lord lost lot main major makes market maybe members method
        52 morning move natural necessary needs north note office oh outside patients
        52 performance personal physical plan play position probably problems production program
        52 project questions quite read reason red related relationship report required response
        52 rest return review run says science security series services shown similar single
        52 someone sometimes son soon south special start started story strong structure subject
        52 taking talk test themselves thinking third today top total treatment trying turn
        52 understand understanding usually values various ways whose
        51 access activities actually added addition alone amount application areas arms bad bed
        51 behavior below beyond bit books bring british cause cells center central complex
        51 consider content context continued create cultural dark dead decision deep department
        51 described developed difficult disease earth effective environment european events
        51 everyone factors feeling financial fire focus follow followed foreign forms forward
        51 friend friends getting girl global gone greater hair happened hear hold hope hours
        51 image impact increase increased indeed influence involved issue issues jesus kept
        51 lead led legal levels lives loss lower material medical meet met methods middle
        51 military minutes modern months mouth moved movement music myself near news nor
        51 organization pain paper parents particularly patient percent points poor population
        51 positive potential pressure private product property provided quality quickly range
        51 reached reading remember resources road rule rules sat seems sent shows significant
        51 simple simply situation six size sound source standard step stood stop street surface
        51 team technology text towards town trade training tried truth try walked wall west
        51 whom wife works writing written
        50 ability add additional ago allow america anyone applied appropriate arm army
        50 association authority average bank basic basis beginning blue board box boy brain
        50 brother capital changed character china choice christ clearly clinical closed code
        50 cold college comes communication complete concept condition contact costs created
        50 critical cross cut date deal decided defined degree despite die difference direct
        50 direction directly discussion distance distribution earlier east easy elements entire
        50 environmental established europe event except expected expression eye fall fear
        50 features federal final fine floor flow french game generally german giving green
        50 happy heat historical hour ideas identity immediately included income individuals
        50 industry justice learn letter limited lines list mark mass meaning meant media
        50 meeting member memory million models moving negative network normal object offer oil
        50 opened original page parts passed pay phone placed please police post presence
        50 president price primary processes products provides published pulled purpose re ready
        50 received recent region relations religious reported respect river round running
        50 saying scale sea seem share sir site skin sleep smile solution speak species spirit
        50 staff stage stand standing status stay stopped student success suddenly sun takes
        50 talking tax temperature ten throughout trust twenty types union volume walk week
        50 weight western whatever wide window worked wrong wrote yourself
        49 actions active address administration african agency agreement allowed appear
        49 appeared appears april article assessment author avoid baby balance base beautiful
        49 becomes begin benefits bible born break breath brown built cancer capacity carried
        49 caught caused certainly chair chance check chinese christian civil claim commission
        49 committee companies compared completely computer conflict construction continue
        49 contrast council couple cover covered daily daughter desire determine determined
        49 develop died differences discussed doubt drive drug easily economy edge effort eight
        49 england equal evening exactly examples exchange exercise explain extent factor
        49 failure faith families fast fell female file filled film fingers follows forces
        49 former france freedom fully functions gas girls gives glass goes growing hall heavy
        49 highly holding hospital hot hundred husband identified images importance includes
        49 increasing independent india initial instance institutions internal introduction
        49 investment july june labor lack lady larger laws lay leading learned leaving length
        49 lips literature lived looks loved male manner march marriage master materials measure
        49 measures mental message miss moral multiple nation nearly neither nodded none noted
        49 notes notice numbers observed obtained occur offered okay older ones onto operation
        49 opportunity organizations otherwise paid park parties pass path peace perfect
        49 perspective phase picture places planning plant politics popular practices presented
        49 pretty previous principle principles prior produce produced professional programs
        49 properties proposed protection raised ran rates reach reality reasons record
        49 reference relation relationships relevant religion remain remained remains replied
        49 require requirements requires returned rise rose safe safety sample schools search
        49 seeing serious serve setting seven sex sexual shook showed sign sister sitting skills
        49 slowly smiled sorry sort soul sources spent spoke standards statement steps straight
        49 strategy strength stress style successful suggested supply task teacher teachers
        49 teaching thank therapy thoughts traditional tree understood unit unless useful
        49 violence visit wait waiting watch weeks wind wish workers write
        48 academic accept acid acts actual affect africa agent agreed ahead allows alternative
        48 ancient animal animals annual answered anti applications apply approaches argument
        48 arrived aspects attack attempt august aware bar battle believed benefit bill birth
        48 bodies bottom boys broken build career carry causes challenge changing
        48 characteristics charge chest chief choose circumstances claims client closer coffee
        48 collection color command commercial communities components concepts concern concerned
        48 conference connection constant contract conversation copyright core corner correct
        48 creating creation credit crime crisis cup dad december decisions definition demand
        48 describe description designed details developing dinner division doctor dog domestic
        48 double drink eat efforts electronic element emotional employees employment ensure
        48 enter entered equation equipment essential evaluation eventually exist existence
        48 existing expect experiences explained expressed external fair feelings fight finding
        48 finished firm fish fit fixed foot forced formation formed framework frequency fresh
        48 gain gender generation germany goal goals gold goods guide guy happen hell helped
        48 hence hill hit holy horse huge hurt ibid identify impossible improve index indian
        48 industrial interaction interesting interests internet introduced island israel
        48 january kill killed kitchen knowing knows latter laughed leaders leadership legs
        48 letters library location machine majority managed married medicine mentioned metal
        48 miles mine minute mom month moreover motion named names nations neck nice november
        48 objects occurs october officer online opening operations opinion output overall
        48 parallel pattern patterns performed persons philosophy piece plans played playing
        48 pointed policies possibility powerful practical prepared prevent procedure progress
        48 projects proper protect protein providing purposes quick race reaction realized
        48 receive recently records reduce reduced regarding regional relative relatively
        48 release reports resistance responsibility responsible rich rock save scene scientific
        48 seat secret sector send separate september served shape shared ship shot shoulder
        48 sight silence sit slightly slow smaller soft speaking speech speed spiritual spread
        48 square starting station stock stone store stories strange strategies structures
        48 suggest suggests summer target technical techniques telling thanks thirty thousand
        48 title tools touch transfer treated trees trial trouble turning typically units upper
        48 urban user uses van variable variety version via village vision walking wants warm
        48 watched watching web whereas worth
        47 absence accepted accessed accounts achieve adult adults advanced advantage affairs
        47 affected afraid afternoon agents agree aid alive americans anger anyway apart
        47 apparently appearance argued asking assistance assume assumed audience authors
        47 background bag ball band bear becoming behaviour belief beneath beside block bone
        47 bound brief bright britain broad buy california calls camp canada captain carefully
        47 cash cent centre chain challenges chemical chosen cities citizens classes clean click
        47 climate clothes club cognitive combination combined comparison competition component
        47 concentration concerning concerns conclusion conduct confidence connected
        47 consequences contains contemporary controlled corporate county criminal cycle damage
        47 dear defense dependent detail detailed device digital director discovered discuss
        47 display district document draw drawing drawn dream dress drew drop dropped drugs dry
        47 duty eastern educational empty ended enemy engineering entirely error establish evil
        47 experienced experimental explanation exposure extended facts failed false familiar
        47 fat feature february fields figures findings flat focused forest forget formal forth
        47 foundation fourth frame frequently functional fundamental funds garden gaze gets
        47 grace greek grew grow guess gun hardly hearing heaven highest hotel humans ice
        47 imagine implementation increases increasingly indicate indicated injury inner input
        47 insurance intelligence intended interested interpretation interview iron items japan
        47 japanese jewish join joint journey judge judgment keeping kids kingdom labour laid
        47 lake largely layer leader leads leaves lie limit linear listen located lose maintain
        47 manager map markets matrix matters maximum measured mechanism medium merely minimum
        47 minister mission mode mostly mountain movements narrative native net networks
        47 nevertheless nine noise northern noticed notion novel nuclear objective obtain
        47 obvious obviously occurred offers officers official operating opportunities opposite
        47 option options ordered orders ourselves outcomes pair papers parameters participants
        47 participation passage perform pick picked pieces plane plants pleasure possibly
        47 powers pre previously procedures processing professor promise psychological
        47 psychology pull pure pushed queen quiet radio ratio recognition recognized reduction
        47 references referred reform regard regions regular regulation relief remembered remove
        47 removed represent representation represented request researchers reserved resolution
        47 resource respectively responses resulting revolution ring roman royal russian sales
        47 salt screen secondary secretary seek select selected selection sequence sets severe
        47 shift shoulders showing shut sides signal significantly signs silver sites situations
        47 sky software soil soldiers solid solutions somewhat song sounds southern specifically
        47 spend spot spring star stared stated stepped studied subjects subsequent sufficient
        47 supported suppose supposed surprise surprised survey sweet symptoms tears technique
        47 tend testing tests thick thin thou till tissue tone tool tradition train transition
        47 transport travel truly typical uk unable unique users usual variables views visual
        47 walls wave wild willing windows wine winter wonder wood worry worse yeah youth
        46 absolute abuse achieved acting acute adopted advance advice agencies agricultural
        46 alcohol algorithm allowing angle angry answers anxiety apparent appeal approximately
        46 argue articles arts asia aside aspect assembly assets attempts attitude australia
        46 authorities awareness banks beach beat beauty begins beliefs besides biological boat
        46 bond border bought bridge bringing broke brothers budget buildings busy calling
        46 campaign capable carbon card careful carrying cast catch categories category channel
        46 chapters characters childhood choices chronic circle claimed clients closely coast
        46 colleagues collected collective column commitment committed commonly completed
        46 composition concluded concrete conducted consciousness considerable consideration
        46 considering consistent constitution consumer consumption contain contained containing
        46 contents continuous contribution convention cook cool copy corporation corresponding
        46 count counter courts creative cried criteria crowd currently curve customer customers
        46 dance danger dangerous darkness debate debt decades decide deeply define delivery
        46 demands democracy democratic demonstrated density depending depends depression depth
        46 derived describes desired desk determination devices diagnosis difficulty directed
        46 discourse diseases disorder disorders distinct diversity divided divine documents
        46 domain doors dressed driven driver driving dynamic ear easier eating edited edition
        46 effectively efficiency efficient election emergency emotions emphasis empire employed
        46 employee ends engaged enjoy entry equally equivalent era escape estate estimated
        46 ethnic evolution examination excellent executive exists experiment experiments
        46 express extra extreme extremely faced faces falling famous farm fellow fifty fighting
        46 fill finger firms flight fluid forty frank fruit fuel fun fund furthermore games gate
        46 gene generated genetic gently gift glad glanced golden governments grabbed grand
        46 grant gray greatest grown guard handed handle happens headed heads healthy height
        46 helping helps hidden hoped horses host houses housing ideal identification ill
        46 immediate implications improved improvement indicates induced infection informed
        46 innovation integration intellectual interactions intervention investigation involves
        46 italian italy jews jobs joined joy kinds kiss largest latin laugh leaned leg lies
        46 lifted liked limits link linked liquid listening literary load logic lying mail
        46 mainly maintenance manage marked marketing match measurement mechanical mechanisms
        46 mention mid milk ministry missing mixed mobile moments monitoring moon motor murder
        46 muscle museum narrow necessarily normally nose numerous observation offering
        46 officials ordinary organized origin ought outcome owner pages paragraph parent
        46 partner passing payment perceived percentage perception permission personality
        46 pictures planned plate plus pocket portion positions poverty prayer pressed prices
        46 primarily prince principal prison probability proceedings profit proof prove proved
        46 provisions publication publishing putting rain raise random rapid rapidly rare reader
        46 readers realize reasonable recognize recorded recovery refer refers reflect
        46 regulations released remaining repeated represents republic respond revealed rising
        46 risks roles rooms root route row rural russia samples scheme scholars sciences scope
        46 season seconds sections secure seeking sell senior sensitive sentence settled sharing
        46 sharp shirt shock shop sick significance silent similarly sin snow sold somehow
        46 somewhere sons sought spanish stability stable statements statistics steel stomach
        46 storage strategic strongly structural struggle stuff sudden suffering sugar sum
        46 summary suppressed surely surgery syndrome talked tall tasks taste taught tea teach
        46 technologies teeth television tells temple texts theoretical theories thousands
        46 threat throat thy tight tiny tired tomorrow tongue tonight topic track traffic
        46 transformation translation treat trip turns twelve twice ultimately uncle universal
        46 unknown unlike unto valley vehicle video visible waited waste weak wealth wear
        46 wearing weather whispered widely win wisdom won wondered wonderful ye yellow younger
        46 zero zone
        45 absolutely abstract accident accounting accurate acquired actors adding addressed
        45 adequate administrative admit admitted ages agriculture ah aim amounts anywhere
        45 apartment applicable approached architecture arguments armed asian asks assess
        45 assigned assumption atmosphere attached attacks attitudes aunt axis barely bay
        45 bedroom begun beings bell billion binding bird birds bottle boundaries boundary
        45 branch brand bread breakfast breaking breast breathing brings burning bus button
        45 calculated calm camera cars cat catholic causing centuries chamber characteristic
        45 characterized charged christmas circuit classical classification classroom cloud coat
        45 colonial comfort comfortable comment comments communications compare complexity
        45 composed comprehensive confirmed connections conscious consequence consequently
        45 consists constantly constructed continues contrary contribute contributions controls
        45 conventional cooperation copied criticism crossed crucial cry cultures damn database
        45 dealing declared decline decrease deeper definitely degrees delivered demonstrate
        45 destruction detection determining difficulties dimension dimensions directions
        45 discipline discovery distinction distributed doctrine dogs dollars dominant dose
        45 dreams drinking drove dust duties dynamics ears economics editor effectiveness egypt
        45 electric electron elsewhere emerged emerging emotion empirical enable encourage
        45 enforcement engage engagement engine enjoyed enterprise entity entrance equations
        45 errors essentially establishment estimate ethical ethics everywhere evident ex
        45 examine examined exception expansion expectations expert explore exposed extension
        45 extensive facilities facing fail fairly fallen falls fashion faster fault favor feed
        45 feedback feels fiction fifteen fifth files films finance finds finish flesh flowers
        45 fly flying forever forgotten formula friendly funding gap gathered generate glance
        45 gods governance grade gradually granted grass greatly grounds guidelines guys
        45 happening happiness harm hat hate helpful hers hey hide holds hole honor household
        45 hung hypothesis illness imagination incident independence initially institution
        45 institutional instruction instructions instrument instruments integrated intensity
        45 intention interface involve involvement involving ireland irish issued item kid
        45 kissed knees laboratory landscape languages legislation liberal lights links listed
        45 liver loud lunch magazine magic magnetic maintained managers manufacturing massive
        45 max meal meat meetings membrane memories mere messages mexico migration minor mirror
        45 missed mistake mix mixture modified molecular mood mountains moves movie multi
        45 muscles naturally nerve nervous nineteenth nobody nurse nursing objectives
        45 observations occasion ocean ofthe opposed opposition oral organic organizational
        45 originally owned oxygen pale panel partial particles partners passion peak perfectly
        45 periods permanent personnel perspectives phenomenon photo plain plastic platform
        45 player players plays poetry pool populations port potentially precisely preferred
        45 preparation prepare presentation presents prevention prime print producing profile
        45 programme promised promote properly protected proteins provision pulling purchase
        45 push quantity quarter quietly racial radiation radical rarely rational ray reaching
        45 reactions recall receiving recommended reducing reflected reflection refused regarded
        45 regime regulatory replaced reporting representative requirement restaurant returns
        45 reveal revenue rice ride rolled runs sake sale sand satisfaction saved scanned
        45 schedule scientists score sees separation seriously serving session settings
        45 settlement shadow shaped sheet ships sighed signed skill slave smart smell smiling
        45 smoke smooth societies sounded spaces spain spatial specified spectrum spending split
        45 spoken sports stages stairs stands staring stars statistical stayed steady stick
        45 storm stream streets strike stronger struck sub substance substantial suffered suit
        45 suitable sunday superior supporting supreme surrounding survival sword synthesis
        45 tables tension terrible territory thee thereby threw throw tip totally touched trail
        45 trained trans transmission transportation treaty troops truck underlying
        45 unfortunately uniform universe valuable variation vast vector velocity versus victim
        45 victims viewed violent voices vote wake warning waters waves weapons website wedding
        45 welcome welfare wet whenever wise wished witness wore worried worst writer writers
        45 yield
        44 abandoned academy acceptable acceptance accompanied accordance accordingly accuracy
        44 achievement acquisition ad advantages advertising aged agenda agreements aimed
        44 aircraft amendment analyses angel announced anymore appendix applies applying
        44 appointed approval approved arab argues arise arranged arrangement arrangements array
        44 arrival arrive artist artists asleep ass asset assist assistant assumptions attempted
        44 attend attorney attractive attributes australian award bare beam bearing beer
        44 behavioral behaviors belong bent blame blind blocks blow bonds bones bowl branches
        44 briefly burden bureau buried burned burst bush businesses canadian capture captured
        44 cards castle centers channels charges checked cheek cheeks chicken chin chose
        44 christianity christians churches cited classic clause closing clothing coal colonel
        44 colour commander commerce comparative compensation competitive compliance complicated
        44 compounds conclusions configuration conflicts confused confusion consent conservation
        44 conservative considerations constitutional constraints construct consumers contexts
        44 continuing contracts conversion convinced cooking correlation courage courses
        44 coverage covering crazy cream creates crew crimes crown crying crystal curious
        44 curriculum cutting dan decade decreased default defence defendant delay deliver
        44 demanded depend desert destroy destroyed developmental developments devil dialogue
        44 diet differ differential dimensional disappeared disaster discover discrimination
        44 discussions distant diverse doctors dozen dramatic duke duplicated duration dutch
        44 dying ease eggs electrical emperor employer encounter encouraged ending enemies
        44 enhance enhanced enormous entering entitled environments equality equilibrium equity
        44 essay essence establishing estimates evaluate everybody everyday exact excess excited
        44 expense expenses expensive experts explains expressions extend facility faculty
        44 farmers fate favorite fed fiscal flows foods format forming fought founded frequent
        44 friendship fuck funny gained gay genes gentle giant glory gospel gotten governor
        44 grain graph grey gross guidance guilty guns hanging harder heading healing hearts
        44 heavily hills homes honest hoping humanity hundreds identical identifying ignored
        44 illustrated imagined imaging imperial implemented implies impression improving inch
        44 inches indians indigenous industries influenced infrastructure inquiry insisted
        44 inspired instances instant intense intent interior interval interventions interviews
        44 introduce invited islamic islands isolated judicial jumped jurisdiction killing kings
        44 knee knife ladies lands laughing laughter layers league lesson lessons letting
        44 liability liberty lift limitations listened lit loan locations locked log logical
        44 loop loose losing losses lots lovely loving luck lucky mad maintaining managing
        44 marine marks marry mathematical mathematics meanwhile measurements mile millions min
        44 minds minority modeling molecules monitor mothers motivation musical muslim mutual
        44 naked namely navy nearby necessity newly newspaper node norms obligations observe
        44 occasionally occupied odd ok ongoing operate operator optimal orange orientation
        44 oriented outer overcome overview owners ownership pace pack painting palace pan
        44 parameter parliament participate particle partly partnership paused paying payments
        44 peoples performing permit philosophical phrase physics pilot pink planet plasma
        44 pleased plenty plot poem pointing possession possibilities pray prefer pregnancy
        44 pride priest printed priority privacy pro produces professionals prominent proportion
        44 proposal protocol proud publications publisher punishment quoted raising rank raw
        44 reasoning recommendations recording regardless registered regularly relating reminded
        44 remote removal repair repeat reply representatives reputation reserve residents
        44 responded resulted retrieved returning rocks roll roof roots rough routine sacred
        44 sacrifice sad saint satisfied scores searching seed selling sending sensitivity
        44 separated servant servants server serves shaking shame shares shell shifted shit
        44 shoes shortly shouted shrugged signals simulation simultaneously sisters slaves
        44 sleeping slid slight slipped softly solar soldier solve somebody songs speaker spite
        44 sport starts stem stored strain string stroke stuck studying stupid subsequently
        44 successfully suffer supplies surgical surrounded survive sustainable switch symbol
        44 systematic tail taxes teams technological telephone temporal temporary tendency
        44 testament tested theatre theme theology thermal thinks tied topics tour tower trace
        44 trading traditions transactions translated trauma trend trends trials tube tumor
        44 twentieth ultimate uncertainty unity unusual valid variations vary vehicles vertical
        44 vessel vessels vice victory virtual virtue virus visited vital voltage wanting wars
        44 wheel wider wing wire wondering wooden woods worker worship wound wrapped writes
        44 yesterday yours
        43 abroad absent absorption accomplished accused acids acknowledge acted activation
        43 actor adaptation adapted addressing adjusted adjustment adopt adoption advances
        43 adverse affects afford afterwards aims airport alliance alongside altogether amazing
        43 amended amongst analytical anxious app apple appointment appreciate arrest artery
        43 artificial assignment associations assuming assured ate atlantic attachment attacked
        43 attended attributed automatic automatically autonomy availability avoided bacteria
        43 badly banking barrier barriers bars bathroom bbe behalf believes belonging belt bias
        43 biblical bigger biggest biology bishop blank bleeding blessed bloody boots boss bow
        43 boxes brazil broader burn butter buying cabin calculate calculation candidate
        43 candidates cap capabilities capitalism cardiac carrier cattle cave ceiling
        43 challenging chart checking cheese chemistry chocolate choosing circles circulation
        43 citizen citizenship classified clay cleared climbed clock cloth clouds cluster coach
        43 cock codes coefficient collaboration collapse collect colored colors columns combat
        43 communicate communist companion compound computers computing concentrations
        43 conception conceptual conclude confident connect consensus constitute contributed
        43 controlling copies copper corps corruption cotton counsel cousin covers crack
        43 creature creatures creek critics critique crop crossing currency custom customs da
        43 dancing dare dates dawn deck declaration dedicated deemed defeat defend defining
        43 definitions den denied deny dependence describing designated designs desires
        43 desperate destination detected devoted diabetes diagnostic diagram diameter
        43 differently diffusion directors dirty disability discharge displayed dispute
        43 distinguish distinguished divorce dollar dominated don draft drama dried earned
        43 ecological economies edges editors egg eighteenth elderly elected elections
        43 electricity eleven elite email embedded embrace emergence emissions encountered
        43 entities er essays eternal evaluated eve excessive excitement excuse execution
        43 exercises exhibit existed exit expand expanded expertise explaining explicit
        43 explicitly exploration export extraordinary facilitate factory fathers favour fears
        43 fee feeding fees feminist fever fewer fiber figured filed filling filter finite fired
        43 firmly fishing fix flash flew flexible flower focuses focusing fool football forehead
        43 forgive fort fortune foster fraction friday frowned frozen fucking functioning gates
        43 gather gathering generations gentleman genuine ghost gifts glasses graduate
        43 grandfather grandmother grateful grave grid grief grinned grip guarantee guards guest
        43 guests guided guilt ha habit habits handbook handling hang hated hello heritage hero
        43 hiding highway hip honey hopes horizontal horror hungry hunt hunter hunting hydrogen
        43 identities ideology ignore illegal illustrate immigrants immigration immune impacts
        43 implement imposed incidence indicating indicators indirect inequality infant
        43 infections infinite influences informal initiative injuries innocent insight insights
        43 inspection instantly integral integrity intelligent inter intermediate interpreted
        43 inventory investigate investments investors iraq islam jacket judges juice jump keeps
        43 keys korea label landed landing lane laser lateral latest lawyer leaf leather
        43 legislative lesions license lieutenant lifetime likewise linguistic lip lists
        43 literally loans lock loves lowered lowest lung ma machines magnitude males manual
        43 maps math meaningful measuring medieval membership menu mercy mess methodology
        43 mexican minimal mining mobility moderate modes monetary monthly mortality mount mouse
        43 mum mystery neighborhood neural neutral newspapers nights noble nodes nonetheless
        43 nowhere numerical o'clock obligation occupation occurring offices opens operational
        43 opinions optical organisation origins package packed painful paint painted pairs palm
        43 panic para parking partially passive patent pause peer pen pepper perceptions
        43 permitted personally phenomena photograph photographs physically physician placing
        43 plates pleasant poems poet pollution pop possess pot pounds pour powder praise
        43 preceding precious precise predicted pregnant preparing princess prisoners proceed
        43 productivity profession profits profound programming progressive promoting promotion
        43 protective protest province publishers pulmonary pulse purchased pursue pushing puts
        43 qualified qualitative qualities quantitative quantum quarterly readily realm rear
        43 receptor reconstruction referring reflects reforms register regression rejected
        43 relate reliable rely remarkable renal rent replace replacement representations
        43 representing republican requiring residence resist resolve resolved respective
        43 respiratory responsibilities restricted restrictions reveals revelation reverse
        43 reviews revised revolutionary reward riding ritual roads rolling romantic roughly
        43 rush rushed salvation sampling satisfy saturday saving scared scenario scenes
        43 scotland screening securities seeds segment senate senses sentences settle shadows
        43 shake sheep sheets shoot shooting shopping shore shower sing singing sixty slavery
        43 slept slip slope smoking solving speaks sphere spirits static staying steam stones
        43 stores stranger stretched striking studio submitted sufficiently suggesting suicide
        43 supports surfaces surprising suspect suspected sustained symbolic symbols tale tank
        43 tap targets temperatures tender terminal terror testimony themes theological theorem
        43 therapeutic thesis thickness threatened threats threshold thrown tie ties tightly
        43 tough tourism towns transaction transferred transform transformed turkey unconscious
        43 unexpected universities unlikely update upset usage utility validity varying verbal
        43 verse versions vietnam virtually visiting visitors vulnerable wage wages waist ward
        43 warned wash waved weakness weapon weekend whilst widespread width wings winning
        43 wishes wolf worn worthy wounded writings yard yards
        42 abilities absorbed accessible accountability accurately achieving acknowledged
        42 acquire activated actively adaptive additionally addresses adds adjacent adjust
        42 administered admission adventure aesthetic affair affecting aggressive aging alarm
        42 alert algorithms alike allies allocation alpha alter altered alternatives amino
        42 analyze analyzed angels anterior anticipated anybody appreciation approaching arch
        42 archives arises arrested arrow artistic assault assessed assessing associate atomic
        42 atoms attempting attracted attribute audit authorized avenue avoiding awake awful
        42 babies backed backward bags baker balanced balls bands basically basin bath battery
        42 beast belly belonged belongs beloved bench beneficial bet bills birthday bite bits
        42 bitter blade boats borders brave breaks breasts breathe brilliant brush bulk bull
        42 cabinet cable cake calcium calculations calendar campus canal capability cared caring
        42 carriage causal cellular census centered ceremony certificate chains chairman chairs
        42 challenged chances chaos charity charter chase cheap cigarette cinema circular
        42 civilization cleaning climb coastal collections combine commentary commit comparable
        42 comparing competence competing complaint completion complications composite
        42 compromise con concentrated confirm conscience considerably considers consistently
        42 consisting constitutes contacts container continuity conversations converted
        42 conviction convince cooperative coordination cord corn corporations correctly
        42 correspondence couch coupled courtesy covenant craft creativity criterion crops cups
        42 curiosity curves cuts cycles daddy damaged damages dated dating daughters deals dealt
        42 dean deaths debates decreases deficiency defines delayed deliberately delicate
        42 delight demonstrates departments departure descriptions desirable detect detective
        42 determines diamond diary dick differentiation dignity dining dirt disabilities
        42 disciples disclosure discussing displacement displays distinctive distress divide
        42 divisions documentation domains doorway drag dragged dragon dressing drinks drunk
        42 dual eager earl earliest earnings eaten editorial educated efficacy eighteen
        42 elementary elevated eliminate emerge emission emphasized employ employers enabled
        42 enables encouraging engaging engineers enjoying ensuring enterprises entertainment
        42 enthusiasm enzyme episode escaped estimation evaluating evolutionary evolved
        42 examining exciting exclaimed excluded exclusion exclusive exclusively executed
        42 exhausted expanding expectation expecting expenditure explanations explored exploring
        42 extract eyed fabric fails faint faithful fan fancy fans farmer farther fatigue feared
        42 females festival financing flag flame fleet flexibility floating flood flour fold
        42 folded folder folk followers forests forgot formulation forum foundations fox
        42 fracture freely frightened fruits frustration funeral furniture gains gallery gang
        42 gardens gear generous genesis geography germans gesture glucose gonna goodness
        42 gospels governing grab grants grasp gravity greece grin gulf handsome hardware
        42 harmony hath headquarters healthcare heating hebrew hierarchy hint hips hired
        42 historic historically holes holiday honour horizon hospitals households hunger
        42 hurried hurry hybrid id ideological illustrates implementing implied import
        42 importantly improvements inclusion incorporated indication inevitable infants
        42 inferior inflammatory inflation influential inform ingredients inhabitants inherent
        42 initiated initiatives injection injured innovative installed intake intensive
        42 intentions interact interference interpret interrupted intervals intimate invasion
        42 investigated investigations invisible ion isolation jaw jeans joke jury justification
        42 justified justify kicked knight knock knocked korean lab lap launch launched lawyers
        42 lean leaning learners lecture legacy legitimate lens lifestyle lighting lightly
        42 likelihood likes lined literacy loaded loading lover loyalty lungs makers mama
        42 manuscript mapping margin marginal mask masses masters matching mate maternal mature
        42 meals meanings mediated medication metabolism mice midst mighty mild mill ministers
        42 mistakes modification module molecule monday morality motivated mounted movies mud
        42 murmured muslims muttered myth narratives naval nearest needle negotiations neighbors
        42 nerves netherlands neurons nitrogen norm normative notably notions nurses nutrition
        42 occasional occasions occurrence olive onset op operated operators optimization organ
        42 organisations organisms organs outline oven overhead pakistan pants paradigm
        42 passenger passes paths pathway pathways patience peaceful penalty peripheral
        42 persistent phases photos physiological picking pile pipe pitch pity placement poland
        42 polish politicians polymer pope portfolio portrait possessed posterior pound poured
        42 practically practitioners predict prediction preference preferences preliminary
        42 prescribed presenting preserve preserved presidential pressing pressures presumably
        42 prevalence priests printing prisoner privilege prize problematic producers productive
        42 programmes promises promising promoted prophet proposals proposition prospect
        42 protecting provider providers pub publicly pump purely purple pursuant pursuit
        42 quantities quarters quote rage railway rang ranging rat rating rats reaches react
        42 realised reasonably recalled receives reception receptors recommend recover recovered
        42 reduces reflecting refuse registration regret rejection relates relatives relax
        42 relaxed relevance reliability relieved remarks remind removing rendered repeatedly
        42 reporter reproduced reproduction requested requests rescue researcher reserves
        42 resident respondents rested resting restoration retain retained retired retirement
        42 reviewed rhetoric rhythm rid rigid rings rivers rode rope rotation rows rubbed ruled
        42 ruling safely sage sauce savings scales scattered scent schemes scholarship screamed
        42 script scripture seated seats secrets sectors secular secured seeks seemingly
        42 selective semi sensation sensor sensory sequences sergeant serum sessions sexuality
        42 shade shapes shed shelter shifting shifts shocked shops shorter sigh silk singular
        42 sink sins situated sixth sizes slide snapped socialist socially sociology sodium sole
        42 solely sooner sophisticated sorts souls sovereign sovereignty spare speakers
        42 specialized specify spell spin spinal spine stakeholders stare stations statute
        42 stimulation stir stopping stops stretch strict strictly strip structured struggled
        42 struggling styles subjective submit substances subtle succeed succeeded suggestion
        42 suggestions super supervision supplied surprisingly surveillance surveys survived
        42 suspicion sustainability swallowed sweat swept switzerland swung sympathy systemic
        42 talent tales tape targeted tear tended tends tent terrorism theater therapist
        42 thoroughly threatening throne throwing thrust thumb timing tips tissues tobacco
        42 tolerance tossed touching tracking tracks tract tragedy traits transmitted traveling
        42 treating treatments tribe tries trigger trusted tumors tunnel turkish twisted
        42 uncertain uncomfortable underground unemployment unions upstairs upward valued
        42 variance varied vascular vegetables venture verb villages violation virgin visits
        42 vitamin volumes voluntary voting wales walker walks warmth washed weekly wheat
        42 wherever whoever witnesses wives woke workplace workshop worlds worldwide yelled
        42 yields
        41 abdominal abnormal abundance accepting accomplish accumulation adapt administrator
        41 adolescent adolescents advised advocate affection afghanistan aggregate aggression
        41 alien alleged allied aloud altar ancestors angles answering anthropology apparatus
        41 appeals appearing applicant approximation arbitrary architectural arguing arising
        41 arose arrange arriving ash assembled assessments assisted associates assumes
        41 assurance assure atom attending attract attraction audiences audio austria authentic
        41 autonomous autumn awarded awkward bacon bacterial baking barn baseball baseline bases
        41 basket beans bears beaten beating beds beef behave believing bend beta bid bike
        41 binary blacks blanket blessing blew boards bodily bold bomb bore bother breach
        41 breeding breeze brick bride broadcast broadly brow brushed bullet bulletin bunch
        41 burns butler buyer ca campaigns camps cape capitalist cardiovascular carries casual
        41 catching cats caution ceased celebrated cerebral certainty certification chapel
        41 characterization checks chemicals chopped chuckled civic civilian claiming clarity
        41 clearing clerk clever climbing clinic closest closure clubs clusters coalition coding
        41 coefficients cognition collaborative collar collecting colleges colonies colony
        41 combinations combining commanded commands commissioner commodity compact compassion
        41 competent complaints comply compression computational computed conceived concentrate
        41 conducting confined connecting consist consisted consistency constituted constraint
        41 consultation consumed continent continental continually continuously contributing
        41 controller controversial controversy convenient conventions convergence convert
        41 cooked cooling coordinate cope corners corpus correction corresponds corridor cortex
        41 cottage counseling counted counting counts couples crash crowded cruel cure curse
        41 darling decay decent deciding declined defeated defect defects defensive deficit
        41 definite degradation delicious demanding demonstration denial dense depicted deposit
        41 deposits deputy deserve designer designing despair desperately destiny develops
        41 deviation dialog dictionary dietary diplomatic directive dis disabled disappear
        41 disappointed disappointment discrete discretion dish dishes disk dismissed disposal
        41 disposition disputes distances distributions districts documented donor doses
        41 downstairs dramatically drank draws drivers drives dropping drops dull earn echo
        41 ecology ego egyptian elaborate elastic elbow elder electoral electrons eligible
        41 emphasize enabling endless engineer engines enlightenment enters entries envelope
        41 enzymes equipped esteem evidently exam exceed exceptions experiencing exploitation
        41 explosion exports expressing extending extends extraction eyebrows facial faded
        41 failing failures fame fantasy farming fatal federation feminine fence fibers fierce
        41 filing fires firing fist fitness fits fitted fitting flames flashed fled flowing flux
        41 folks foolish forcing forgiveness formally formerly fortunately fourteen fragments
        41 framed frames fraud frequencies frontier funded fusion fuzzy gaps garlic gasped gen
        41 generalized generating generic genius genre gentlemen geographic geographical
        41 geometry globalization globe glow governmental gradient grammar gratitude grows
        41 guardian gut habitat hallway han handful handled happily harbor harsh harvest hatred
        41 haven heated heels hesitated hi highlight highlighted highlights hire historian
        41 historians histories hollow hook hormone horn horrible hostile hug humor hypertension
        41 identifies ignorance ignoring illustration imagery impairment implicit imply impose
        41 impressed impressive impulse inability inadequate incentives incidents inclined
        41 incredible independently indicator induction inevitably infantry infected
        41 inflammation inheritance inherited inhibition inn inputs insert inserted inspector
        41 inspiration installation instructed insulin intact interactive interpretations
        41 intrinsic introducing invention invest invitation invite ions israeli jail jersey jet
        41 joining journalists journals judged judgments junior juvenile keen kick kidney killer
        41 kindness kissing kit labeled labels lacking lamb lamp lasting layout lease legend
        41 legitimacy lemon lesser liable liberation libraries lifting lightning lily limitation
        41 limiting linking lion listing locally locate lonely longitudinal loudly machinery
        41 madame mainstream majesty manifest mankind manufacturer manufacturers markers matched
        41 maturity mayor mechanics median medications meditation mediterranean meets memorial
        41 mentally merchant meta metabolic metals metaphor micro midnight migrants minded
        41 mineral minimize miracle mistress mixing modernity modest modify moisture momentum
        41 monster mortgage municipal murdered mysterious nationalism nazi neglect neighbor nod
        41 nonlinear notable noting novels nucleus oak obesity obliged observer observing
        41 obtaining occupational odds offensive oldest openly opera organize organizing ours
        41 outlined outstanding overseas overwhelming oxidation oxide paintings par parental
        41 parked parks participant participating passages passengers pastor pat patch peculiar
        41 peers pension perceive performances periodic permits pet petition philosopher
        41 philosophers phrases physicians piano pin pine pit plaintiff planes planted pockets
        41 pole politically poorly porch pose positively potatoes prayed prayers precision
        41 premises presently preservation pretend prevented preventing primitive priorities
        41 probable proceeded proceeding proceeds processed producer profiles progression
        41 projected projection prolonged pronounced propose prospective prospects protestant
        41 proven provincial psychiatric psychiatry pupils pursued query quest questioned
        41 questioning quit racing racism radius rail railroad raises ranch ranges ranks rape
        41 ratios rays readings reads realistic realization rebellion receiver recipe recognised
        41 recognizing recommendation ref reflections refugees regards regiment regimes
        41 regulated rehabilitation reign reinforced reject relational relaxation religions
        41 remainder remark remarked remembering renaissance render reproductive residential
        41 residual resistant resonance resort respected responding restaurants restore restored
        41 retail retention retreat retrieval rev revealing revenge revenues ridge ridiculous
        41 rifle rises rob robust rod romance romans rooted routes rubber ruler saints salad
        41 salary sandy sang sank satan satellite scan scarcely scattering scenarios scheduled
        41 scholar scottish scream screaming seal searched sec segments seized seldom selecting
        41 semantic senator sensors separately seventeenth seventh seventy severely severity
        41 shallow sharply shear sheer shelf sheriff shield shining shots signaling signature
        41 silently silly similarity sits sixteen sized skilled skull sliding smiles snake socio
        41 sofa solved sorrow soup southeast span specialist specification spontaneous spots
        41 spotted spouse spreading springs squeezed stack stake stance startled statutory stern
        41 stiff stimulus stolen straightforward strangers streams strengthen strengths stressed
        41 stresses struggles subjected subsection substantially substitute substrate succession
        41 suite suited sunlight supper supportive surrender suspended sustain swear sweden
        41 swift swimming swing sympathetic synthetic tab tactics tag talks teaspoon tech tense
        41 territorial territories terrorist thereof thirteen thread ticket tide titles tons
        41 torn torture tourist toxic toxicity traces traditionally transnational trap trapped
        41 traumatic traveled treasure treasury trembling tremendous triangle tribal tribes
        41 trick triumph tropical troubled trunk tucked twin ugly uh um underneath undertaken
        41 undoubtedly unnecessary updated urge urged urgent urine useless utterly vacuum vague
        41 vain valve variability varies varieties vegetable vein veins veterans victor viewing
        41 visitor vitro vocabulary void volunteers voters vulnerability warfare warrior washing
        41 wealthy weighted weird wells whereby whisper whites wholly wicked wilderness wildlife
        41 willingness winds wiped wireless withdrawal witnessed wounds wrist yang zones
        40 abandon aboard abortion abruptly abundant acceleration accent accidents accommodate
        40 accommodation accompany accompanying accounted accumulated accustomed achievements
        40 acres activists addiction adequately adjustments administrators admiral advisory
        40 advocates affective afterward albeit album aligned alignment alternate alternatively
        40 ambassador ambition amendments amid amplitude analogy analytic analyzing anatomy
        40 anchor ankle annually anonymous antibodies antibody anticipation appetite appreciated
        40 appropriately approximate arabic arbitration arc archaeological archive arena armies
        40 arrows artillery ashamed asserted assertion assign athletes atmospheric attendance
        40 auto avoidance awards backs barrel basement bass bastard battalion battles beard beg
        40 behold belgium believers bending bibliography bilateral bin bind biography bitch
        40 bladder blast blend bless blinked blocked blocking blowing blown boiling boom boot
        40 borne borrowed bottles bounded bowed boyfriend brains breakdown breathed bridges
        40 brigade bronze bubble buddhist buffer bundle burnt buttons bye café cage cal
        40 calculating cameras canvas capacities carcinoma cargo caribbean carpet carriers cart
        40 carved casting catalyst cathedral cavalry cavity cease celebrate celebration cement
        40 cemetery centres certified cervical chambers chap charm charming charts chat chill
        40 chip cholesterol circuits cleaned cliff closet clue coaching coherent coin collapsed
        40 colleague coloured colours comedy comic commented commitments committees commons
        40 commonwealth communal communicating companions comparisons compatible compelled
        40 compelling compete competitors complained complement complementary complexes
        40 comprehension computation compute concert concludes condemned conditional
        40 conditioning confession confirmation confronted congregation congressional
        40 conjunction conquest consult consulting consuming contest contingent continuum
        40 contracting contractor contributes convey convincing coordinates coping coronary
        40 corrected correlated correspond costly countless countryside coupling cow cracked
        40 creator cries critically crude crushed crystals cult cultivation culturally
        40 cumulative curled currents curtain curved custody customary cylinder dam damned damp
        40 dangers dared deadly decisive declare decreasing deeds deer deliberate delighted
        40 delivering delta demographic demon demons demonstrating denmark denote dental
        40 departed deployed deployment deposition depressed depths derivative derivatives
        40 derive descended descent descriptive deserved destructive devotion diagnosed dies
        40 differs dig dilemma dim diminished dioxide directory disciplines discount discourses
        40 discusses dissolved distal disturbance disturbed doc dominance doubts downtown
        40 downward dozens drain drainage drawings drift dug dwelling dysfunction eagle
        40 earthquake echoed ecosystem editing educators efficiently eighth eighty elders
        40 elegant elevation elevator eliminated elimination embarrassed embodied embraced
        40 emerges emotionally empathy emphasizes enacted encounters encouragement endure
        40 energies enhancement enhancing episodes equals ethnicity excellence exceptional
        40 exchanged exchanges exclude execute exhibited exhibition exile expedition
        40 expenditures extensively extracted fairy fake farms fascinating fashioned fatty
        40 favorable favourite fax feasible feast featured fertility fetal focal fog fond
        40 footsteps forbidden fork founder founding fractures fragile fragment friction
        40 frustrated fulfill fulfilled fundamentally fur furious fury gaining garage gases
        40 gauge gazed genetics genome girlfriend glimpse glorious gloves goddess golf goodbye
        40 governed gown grades gradual grains graphic greeted grounded guaranteed guessed
        40 guides guiding halfway halt hammer hans harmful hay hazard hazardous headache heal
        40 heavenly heavens heights heroes hid hierarchical hits hitting ho holder holland
        40 homeland honestly hood hopefully hormones hosts hotels hugged huh humanitarian humble
        40 hypotheses icon ideals illusion imaginary immense immigrant immunity impaired
        40 imperative imported imports inappropriate incentive inclusive incomplete incorporate
        40 incorrect indirectly individually indonesia induce infectious inference inhibitors
        40 initiation innovations insects insist instability instinct instructor instrumental
        40 insufficient integrate intend intentionally interestingly interfere interpersonal
        40 interpreting intersection interviewed intimacy invented inverse invested
        40 investigating investigators investor irregular jazz jealous joints judgement jumping
        40 junction ken kindly lacked ladder lakes lasted lately laying lectures legally
        40 legislature leisure lesion lets liabilities limb limbs literal litigation lo loads
        40 lobby lodge lords lovers loyal luxury magazines magical magnificent maid maintains
        40 maker mandatory manifestations manipulation manners manufacture manufactured marble
        40 marched margins maritime marker masculine matches meantime melting membranes
        40 merchants mercury merit messenger meters metric metropolitan mills minerals mines
        40 minorities miserable misery missions mistaken modelling modifications morphology
        40 motive motives musicians mutation mutations mutually nails narrowed nationalist
        40 navigation neglected negotiate negotiation negro nest networking nominal nonsense
        40 noon northwest norway notwithstanding noun nuts obedience obey objection obstacles
        40 occupy offence offenders offense officially offset offspring oneself onion operates
        40 operative opponent opponents opposing ordering organism orthodox ottoman outdoor
        40 outlook outward overlap overnight owe owed owing packet palms panels papa paradise
        40 paragraphs parish parliamentary participated partnerships passionate pathology pays
        40 peaks pearl pediatric penny perfection persian persuade petroleum phones photography
        40 physiology pie pig pillow pistol platforms plots poetic poets poison polar poles
        40 polite popularity portal porter portions ports portuguese posed positioned
        40 positioning posted posts potato practiced practitioner praying predictions
        40 predominantly preface prejudice premium preparations prey pricing privileged
        40 privileges probe procedural prohibited proliferation prompt prompted prone propaganda
        40 propagation prophets proportional prosecution prosperity protocols provinces
        40 proximity psalm publish punch purchases purchasing purity purse pursuing quasi queer
        40 questionnaire rabbit races randomized ranking rationale reactive realism realities
        40 realizing receipt recipient reconciliation recruitment recurrent reed reflective
        40 refuge refusal regulate reliance relied reluctant remedy reminds renewal renewed
        40 repetition replacing reporters reprinted reservoir resilience respects restriction
        40 resurrection reversed revision rewards righteous righteousness rituals rival robin
        40 robot rocky rolls rounded rounds ruby ruin ruined rulers saddle sadly sadness sail
        40 sanctions satisfactory satisfying savage scanning scholarly scientist sealed seasons
        40 secondly sect seller sends sensed sensible sensing sentiment serial settlements
        40 seventeen sexually sexy shaft shaping shareholders shipping shout shouting shoved shy
        40 silicon similarities simplicity simulations simultaneous singer sixteenth sketch
        40 skirt slammed slice slowed smallest societal sociological soils solidarity solvent
        40 sounding specifications specimen specimens spectra spectral speeches spinning spray
        40 spun squares stained standardized stating statue statutes steadily steal steep
        40 steering stepping stimuli stirred stirring stocks strains straw strengthening
        40 stretching strikes strings stuffed stunned submission substantive successive sucked
        40 sue suits summarized summit sunshine supervisor supplement suppliers supporters supra
        40 surgeon surplus surroundings surviving survivors suspension suspicious swedish swim
        40 switched switching symmetry tablespoons taiwan tan tanks tapped targeting taxation
        40 taxi temper template temporarily temptation tensions tenth termed termination
        40 terminology terrain terrified texture thereafter thigh thighs thorough thunder
        40 thyroid tightened timber tin tion toe toes toilet tomb tooth tore tourists towel
        40 traced tragic trajectory transcription transfers transformations transient transit
        40 transitions transparency transparent travelling travels tray treaties tribunal trips
        40 truths tubes tune twins twist ultrasound unclear undertake unfair unfortunate unhappy
        40 unified unstable upright utilization utilized utter vacation validation vanished
        40 vectors vegetation ventricular verbs verify verses viable victorian videos violations
        40 viral virtues visions vivo vocal vols volunteer votes voyage wagon wandering warming
        40 warrant warriors weary websites weights welcomed wheels widow wishing witch wool
        40 workforce wow wrap ya
        39 abnormalities aboriginal absorb absurd accelerated accord acoustic acquaintance
        39 acquiring activism adjusting admiration admired adolescence adopting advancement
        39 advancing adventures advise advocacy aesthetics affinity aftermath agony agrees
        39 airway algebra allah alley allocated allowance ally alright aluminum amazed amber
        39 ambiguity ambiguous ambitious amused amusement analogous analyst analysts angular
        39 anniversary announcement annoyed antibiotics antigen antiquity appealing appearances
        39 apples applicants appraisal approve apps aqueous archaeology architect arctic
        39 argentina arguably armor arterial arthritis articulated artifacts aspirations assert
        39 assignments asthma asylum attach attacking attain attained auditory authorization
        39 autism automated automobile aviation awe axial backgrounds backing backwards
        39 balancing ban bankruptcy baptism baptist bargaining bark baron basal basketball bat
        39 batch beams bean beasts begged benign betrayed biomass blamed blog blond blonde bloom
        39 blues boil bolt bonding boost booth bored boring borrow bothered bounds bowel brands
        39 brass breed broadcasting brutal buck bucket buddha buddhism buddy buffalo bullets
        39 burial butt buyers cab calmly calories candle candy canon canyon capita cardinal
        39 careers cares catalogue catheter catholics cautious champagne champion characterize
        39 charging chemotherapy cherry chi chiefs chile chips chloride chorus chromosome
        39 circumstance civilians clan clarify clauses clearance clenched clergy cloak coarse
        39 coated coating coherence cohort coincidence coins collateral collectively collision
        39 combustion commanding commodities communism complain completing comprised concealed
        39 conceptions concluding cone conferences confess confidential conflicting confront
        39 confrontation congenital consciously consolidated consolidation conspiracy
        39 constrained constructing constructions constructive constructs consultant consume
        39 contacted containers contamination contempt contextual contraction contradiction
        39 contradictory convenience conversely convicted coordinated cop cops corpse
        39 correlations corrosion corrupt cosmic cough counterparts counties courtyard cows
        39 credibility credits crept criminals crises critic criticized crowds cues cultivated
        39 cursed curtains cute czech dairy daisy danced darker dashed databases daylight deaf
        39 dealer debris debts deceased decides declining decomposition decorated decree
        39 deduction deed defendants defended defending deficits definitive deformation dem
        39 dementia democrats denotes denying depended dependency deposited depreciation
        39 deprived descendants deserted deserves designers destroying detector developers
        39 diagrams differentiate differentiated differing diffuse digging diplomacy
        39 disadvantage disadvantages disagree disasters disc disciplinary discomfort
        39 discovering disgust dispersed dispersion displaced disruption dissertation
        39 dissolution distinctions distinctly distracted disturbing dividing dock documentary
        39 dominate domination donors dot doubled doubted dough dragging drained drawer dread
        39 dreadful dreamed dreaming drifted drill driveway drum drying duck dumb dwell dynasty
        39 eagerly earnest earthly eased economically economists edit editions eh electrode
        39 electronics elites embarrassment embassy employing enclosed encourages enduring
        39 enforce enjoyment ensures enthusiastic entrepreneurs epic erosion eternity euro
        39 europeans evaluations evolving examines exceeds excel excluding executives exempt
        39 exemption exercised exhibits exodus exotic explanatory exploded exploit expose
        39 expresses exterior eyebrow facilitated factories fairness fantastic favored fearful
        39 feathers fellows fellowship feminism fighter filters finely finest finishing finland
        39 fists flavor flies flip flipped float floors fluctuations fluids flung flushed
        39 forecast foreigners foremost forensic formulas formulated forthcoming fortress
        39 fortunate fossil frameworks framing freed freeze freezing freshly fried frost fuels
        39 fuller functionality furnished futures gambling gastric gazing gel generates
        39 generator genocide genuinely geological geometric gestures ghosts ginger glancing
        39 gland glared glowing goat gorgeous gossip govern grabbing graduated gram grandma
        39 graphics graphs gravel graves greeks greenhouse grim gripped groaned grove growled
        39 guarantees guinea guitar haired ham harbour hast hazards hedge heel heir helpless
        39 hepatic hepatitis herbs heroic hesitation heterogeneous hindu hiring hispanic
        39 holidays holly holocaust homeless homework homogeneous honesty hop hospitality
        39 hostility hull hungary husbands hut ideally idiot idle ignorant illustrations
        39 imagining implication imposing impressions imprisonment improves inconsistent
        39 incorporation incredibly incurred indications inequalities influencing initiate
        39 injustice ink innocence insect insertion install instructional integer integrating
        39 intellect intentional interfaces interim intestinal intra introduces intuition
        39 invariably invasive investing inviting inward ironically irony irrelevant irrigation
        39 jar jealousy jerked jew journalism journalist judaism judging jungle kenya keywords
        39 kinetic kisses knights knocking knot lacks lad laden laptop latent lattice lawn lazy
        39 leap learner lend lending lengths lesbian lest leverage licensed licensing lid lied
        39 lighter lime linen linguistics lipid lively livestock localized longest longing
        39 louder lowering lust ma'am macro madness makeup malaysia malignant mandate
        39 manifestation manuscripts mar marital marking marriages marrow martial materially
        39 matrices mattered maximize medial mediation melt melted memorandum mentor merits mesh
        39 metallic meter methodological metrics microbial migrant millennium mini miracles
        39 missionary mist mo modules monitored monk monkey monks monopoly monsieur monument
        39 morally morrow mortal motions muhammad multitude muscular museums myths nail naming
        39 nanoparticles narrator nasal nasty natives nausea nearer neat neatly needing
        39 negatively negotiated negotiating neighboring neighbourhood neighbours nephew nigeria
        39 nightmare nineteen ninety ninth northeast notation notebook notification nowadays
        39 nuclei nutrient nutrients nutritional oath objections obscure observers observes
        39 obstacle obstruction offender offerings oils omitted oppression optional orbit
        39 organised originated outbreak outputs overlooked oversight overwhelmed pa packages
        39 packaging packing pad pains painter palestine palestinian paradox pardon parenting
        39 parted partition passions paste patrol patted payable peasant peasants peered
        39 penalties pencil penetration peninsula perceptual performs permanently persistence
        39 persuaded pharmaceutical philippines phosphate pigs pizza plague plains planting
        39 plausible pleasures plug plural polished polymers pond popped pork portugal
        39 possessions posture postwar potassium potent pounding pouring practicing pragmatic
        39 preaching precipitation predictive premise prescription presentations preserving
        39 presidency presumed pretending prevailing prevalent prevents privately probabilities
        39 processor proclaimed procurement profitable prohibition projections promotes promptly
        39 prophecy proportions proposes prose prostate protested protests proving proximal
        39 psalms psychic psychologist psychologists psychotherapy publicity pulls punish
        39 punished pupil pussy puzzle puzzled qualifications qualify quotation raced radar
        39 radial randomly rated ratings rationality reactor readiness realise rebel rebels
        39 recipients reciprocal recognise recognizes recreation redemption refined refugee
        39 refusing regulating reinforce reinforcement releases releasing relies reluctantly
        39 relying remarkably remedies reminder rendering renewable rental repeating replication
        39 republicans resemblance reservation resisted respondent responds responsive restraint
        39 restrict rests resumed reviewing revival rhetorical ribbon ribs rightly rim ringing
        39 ripped risen risky roar robe roses routinely rubbing rude ruins rushing russians
        39 safer sailing salmon sanctuary sandwich saturated scandal scarce scheduling
        39 schizophrenia schooling scored scratch screw scriptures scrutiny seas seasonal
        39 secretion secretly securing segregation seizures selfish sensations separating
        39 sequential sermon settlers settling setup shattered shells shepherd shine shirts shoe
        39 shone siblings sickness sided signing simpler simplest simplified simulated sincere
        39 sinking sip skeletal sleeve slender sliced slices slightest slim slipping slower
        39 smelled snap soap socialism socioeconomic solitary soluble sometime sore southwest
        39 spark specialists specificity spectacular speculation spelling spheres spiral
        39 spirituality splendid sponsored spoon sprang spy squeeze staircase stark stationary
        39 statistically stays stealing stems sticking sticks stimulate stimulated stole stool
        39 stove straightened strand strands strangely strengthened stripped strips strongest
        39 stumbled subordinate subpart subset substituted substitution successor summoned sunny
        39 sunset superficial superiority supernatural supplier supposedly suppression sur surge
        39 susceptible swallow sweep sweeping swelling swiftly swinging swiss swollen symposium
        39 symptom syntax systematically talents tangible tastes taxable taxpayer teaches
        39 teachings technically temples tempted tendencies tennis terribly textbook textual
        39 thailand thanked theft theirs theorists therapies thirds thoughtful threaten thursday
        39 tickets tiger tilted timely titled toast toll tomato tomatoes ton tones tours towers
        39 toy toys traded traders trafficking trains trait transforming translate translations
        39 transplantation transported transverse trash travelled triggered trinity triple
        39 troubles trousers trucks trump tuesday turnover unaware uncommon undergo understands
        39 undertaking unfamiliar unpleasant unpublished unwilling ups uptake urinary utilize
        39 vaccine valuation vampire vapor variant variants veil venous ventilation verification
        39 vibration vietnamese villa violated violet viruses visibility vivid vomiting voted
        39 waking wandered warehouse warn wasted wavelength waving weaker weaknesses wednesday
        39 weighed whatsoever wherein widened winding winner wit withdraw withdrew wonders
        39 workshops worries worrying wrath yoga youngest zinc
        38 abbey abdomen abstraction abused academics accepts accessibility accidental
        38 accountable ache acknowledging acquainted acre activate activist adherence administer
        38 admire ads adsorption adulthood advent advocated affirmative affordable afforded
        38 africans aggregation aided aids aiming airplane akin alas alliances alloy almighty
        38 alteration alterations altitude amazon ambient ambitions ambulance amen ammunition
        38 ample anal analyse analysed anesthesia angrily animated animation antenna antibiotic
        38 anticipate aortic apologize apology apostle apostles appealed appointments
        38 appropriation apt arabs arched architects arithmetic arousal aroused arrives arteries
        38 articulate ashes aspiration assay asserts astonished athlete athletic atrial
        38 attainment attendant attorneys auction auditor austrian authentication authenticity
        38 authoritarian authoritative autobiography auxiliary ave awaiting awakening awesome
        38 axes ay aye backup bake baked balances balcony balloon bandwidth bang bargain basics
        38 basil batteries battlefield beads beats beautifully bee bees begging beginnings
        38 behavioural behaviours believer bells beneficiary berry bicycle bile biochemical
        38 biodiversity biopsy bipolar bishops biting blades blankets blessings bliss blows
        38 blunt boarding boiled bombing bombs bonus borrowing boulder bourgeois brazilian
        38 breadth breaths brethren brightly broker brows browser bubbles bud budgets builds
        38 bullying bureaucracy bureaucratic bury buses bushes cakes calibration cancers candles
        38 cane cannon canonical captive capturing carpenter caste casually casualties
        38 cautiously celebrity centred ceramic ceremonies chancellor chaotic charitable chasing
        38 cheaper cheer cheerful chef chiefly choked chooses chronicle chronicles cigarettes
        38 circulating citing clad claimant classrooms clearer clicked clicking cliffs
        38 clinically clinicians clip clues clung clustering coaches cocaine coconut coded
        38 cohesion coil collector colon colonialism combines comforting commanders commenced
        38 commentators commissioned communicated communion communists comparatively compartment
        38 compass compensate competencies competitiveness compiled complaining composer
        38 comprehend comprise comprises comprising compromised compulsory conceal conceive
        38 concurrent conditioned conduction conductivity conductor confederate confessed
        38 confidentiality configurations confirms conform conformity confusing connectivity
        38 connects conquered consecutive console constants constituent constituents consulted
        38 contacting contaminated contention contested contingency continuation contracted
        38 contractors contractual contradictions contrasts contributors conveyed convictions
        38 cookies cooperate coral corinthians corrections cortical costume councils counselor
        38 countenance coup cousins cowboy cracking cracks crap crashed crawled creditors creep
        38 crest cricket crisp crosses crow cruelty cruise crush crust cuban cue cum curiously
        38 cyber cyclic damaging dame daring darkened dash dataset deadline debtor deception
        38 declares declaring dedication deepest deficient deity delays delegates delegation
        38 delete delightful demonstrations denoted depart deprivation derives descending
        38 designation destined detached detachment detecting detention determinants devastating
        38 deviations devised diamonds diarrhea dip directing disagreement disappearance
        38 disbelief discarded discharged disclose disclosed discoveries discursive disguise
        38 dismiss displaying disposed distinguishing distorted distortion distraction
        38 distribute disturbances dive dividend dividends divorced doctoral doctrines doll dome
        38 dorsal dosage dots doubtful doubtless dove download downstream dresses drilling
        38 drought drowned duct dusty dye earning easter echoes economist ecosystems edema
        38 elbows elect electrodes electromagnetic elephant eligibility eliminating emergent
        38 emphasizing empowerment encoding encyclopedia endothelial endured energetic enforced
        38 enlarged enrolled entails entrepreneurial entrepreneurship entropy envy epidemic
        38 epidemiology epithelial equitable erected erotic escort establishes estates
        38 estimating ethanol evangelical evenings evenly eventual evolve exaggerated
        38 examinations exceeded exceeding excitation exercising exert exhaustion existential
        38 exploited explores explosive exponential exposing expressive extensions extinction
        38 extracts facilitating factual fade fading familiarity famine fare farewell fascinated
        38 faults favourable ferry fertile fetch fibre fictional fifteenth fighters figs
        38 filtering financially finn fireplace firstly fisheries fixation fixing flap flashing
        38 flee flights floated flock flooded flooding flora flowed fluorescence flush foam
        38 folding folds forgetting formats formidable foul fountain fourteenth fractions
        38 fragmentation frankly freight frontal frown froze fry fulfilling fulfillment gamma
        38 garbage garment garments garrison gastrointestinal gateway gendered generosity genres
        38 genus gestured gifted glances glands glare globally gothic gotta graduates graft
        38 grammatical grandparents granting grasped greet greeting grinning grocery groundwater
        38 grouped guarded gym halls hamlet handing handy happier harassment hardened hardy
        38 harmonic hastily hats haunted hawk healed heap hears heath heather heavier heightened
        38 helicopter helmet hemisphere hen herald herd hereafter hesitate hints hitherto
        38 holders holdings holistic honored hopeless horns housed hum humanities humility
        38 humour hungarian hunters hurricane hurting hurts hydraulic hygiene hypothetical icy
        38 illuminated imitation imminent impatient imperfect imperialism implicitly imprisoned
        38 impulses incapable incomes incoming incorporating indicative indices indifference
        38 indifferent ineffective infect infrared infusion inherently inhibit inhibitor
        38 injected inland inmates innate inquired insane insistence insists insofar inspire
        38 instincts insult insured intellectuals interacting intercourse interdisciplinary
        38 internally internationally intervene intravenous introductory intuitive ionic iranian
        38 iris ironic irrational irritation issuing ivy jam jehovah jewelry jointly jokes kay
        38 kernel keyboard kicking kidding kin kinase kitty knelt labeling laboratories lace
        38 lamps lance landlord landscapes laughs laundry learnt lebanon lengthy lent lethal
        38 levy lexical liberalism licked lifelong lining liquidity liquor lobe localization
        38 locals locks locus logistics logs lone loneliness loops loosely loses lounge lump
        38 lymph madam magnesium mainland mall mammals managerial manifested manipulate mansion
        38 marching marketplace marrying marsh marshal masculinity massage mastery mat maximal
        38 medicines melancholy melody memoirs mentions merchandise merger merry messiah
        38 metaphors metaphysical metaphysics methodologies methyl metres microscopy microwave
        38 minus mirrors misleading missile missionaries mitigation moaned mob mobilization mock
        38 modeled modernization modulation moist monarchy monastery moonlight moss motioned
        38 motivations mounting mourning mouths mug multiply mumbled murderer murders myocardial
        38 mysteries mystical nationality navigate nay negligence neighborhoods neighbour
        38 nervously neurological neuroscience newborn newer nicely nodding nods noises noisy
        38 nonprofit norwegian notices noticing numbered nursery oaks occupations offended
        38 offshore olympic om onions ontological ontology openness oppose opt optic optimism
        38 optimistic optimum oracle orbital orchestra organisational originating ounce outfit
        38 outlet outlines outset overlapping overly owns pacing pagan parade parallels
        38 participatory password pastoral patches patents patiently patron pavement pedagogy
        38 peel peeled pelvic pending penis peptide performers permeability perpendicular
        38 perpetual persecution persist persisted persuasion pertaining pertinent peru
        38 pervasive petty phoenix photographer picnic pierce piled pillar pillars pills pilots
        38 pinch pipeline pipes pitched placebo plainly planets plantation plateau plea pleaded
        38 pleasing pneumonia poisoning polarization policeman policing politician polity poly
        38 polynomial pools pore portable portraits portrayed poses possesses postoperative
        38 potentials powered praised preacher preceded predictable predicting premature
        38 presidents prestige pretended preventive princes printer prints prisons procession
        38 productions professions professors profoundly prognosis propositions prosecutor
        38 prototype proudly proverbs proves providence pseudo psychoanalysis pumping pyramid
        38 queries quotations quotes racist rack radically radicals raid rainbow rainfall ranked
        38 rash raven reacted recalls recession recipes recordings recovering recruited
        38 rectangular recurrence recycling reductions reformation refrigerator refuses
        38 regeneration relieve reluctance remembers reminding repairs replies repression
        38 reproduce resemble resembles resentment reservations residue residues resigned
        38 respectable restless restrictive restructuring resume retrieve reverend reversal
        38 revolt rewarded rider rigorous ripe rites roared rocket rotating routing rub rumors
        38 rupture sabbath sack sacrifices sailed sailors salaries satisfies saturation saxon
        38 scaling scar scare scarlet scary schedules schema schematic scoring scrambled screens
        38 sculpture searches sediment seeming seize seizure semantics sentiments servers shades
        38 shah shaken shakes shalt shareholder shelves shiny shortage shorts sidewalk sideways
        38 siege sights sinus skeleton skip slapped slaughter slides slopes smells smoked
        38 smoothly snatched snorted soaked sober soccer socks soda softened solemn solids solo
        38 someday sour soy spear specially specialty specifies spectacle spectroscopy speeds
        38 sperm spherical spider spit splitting sponsor sporting squad squadron stadium stain
        38 stall stamp standpoint stereotypes sterile sticky stiffness stimulating stochastic
        38 storms strained streaming strive strode stroked strokes stubborn subdivision
        38 subjectivity subsidiary subsidies suburban successes sucking sudan sulfur sultan
        38 summarize sums sung sunk superintendent suppress surveyed susceptibility sustaining
        38 swords swore sworn symmetric tablespoon tablet tablets tackle tactical talented
        38 taller tang tapping tariff tasted tearing teased teasing teen teenage teenager
        38 teenagers teens telecommunications telegraph tenant tenants tenderness tens tenure
        38 terrace terrorists textile thankful theatrical theoretically therapists therein thief
        38 thinkers threads tier tipped tire token tolerate tongues topical tops toss touches
        38 tracing trademark trades trailer trails transitional transmit transplant travelers
        38 treatise treats trembled tribute tricks trim trivial trustee trusting trusts
        38 tuberculosis tugged twelfth twisting ukraine umbrella unchanged undergoing
        38 undergraduate undermine understandable understandings une uneasy unemployed unequal
        38 unexpectedly universally unjust unlimited unprecedented unpredictable unrelated
        38 unseen unsure unusually unwanted updates upside upwards urgency utilities utilizing
        38 utmost uttered vaguely vanilla velvet vendor vengeance venus verdict verified versa
        38 veteran vicinity vicious viewer viewers viewpoint vigorous villagers vinegar vintage
        38 violently viscosity visualization vocational volatile volatility wade waiter wander
        38 wartime watches wax weakened weeping weigh weighing whip whipped whistle wildly
        38 willingly wins wipe wires withdrawn wizard wolves worldly wrapping wrists yahweh
        38 yeast yelling yielded yo yourselves
        37 abrupt accidentally acknowledges acknowledgments adhesion advisor aerial affirmed
        37 agitation aisle alarmed alcoholic ale align allegedly alloys amateur analog anemia
        37 anguish annals apartments apprehension aquatic archbishop assimilation astonishment
        37 atop attributable aura automation awakened bachelor bald bangladesh banned banner
        37 battered bedside belle beneficiaries betrayal bi biased biomedical bitterly
        37 bitterness bizarre blended blurred brightness brushing bypass capillary carbohydrate
        37 centralized cents certificates chickens chuck cinnamon citation clasped closes
        37 clutched clutching coats coffin coke collagen colorful comfortably commercially
        37 commissions committing communicative compares composites compositions compressed
        37 comrades conservatives constable constitutive consultants continual contrasting
        37 converting cooled counterpart crawl credible criticisms cubic curb curls dancers dat
        37 dealers debated defective defenses deficiencies depicts desktop deterioration
        37 developer diabetic diagonal dial diesel dipped discern dislike dismissal
        37 dissemination distinguishes donna dotted dripping edged elasticity eldest
        37 embarrassing embodiment embracing endogenous endurance ensemble ensured entertaining
        37 epistemic erect escaping exhaust expressly exquisite facilitates familial fantasies
        37 feasibility feather featuring fiery fights fills filtered finances fingertips flags
        37 font fore formations formulate fridge frightening fungi furnace gasoline gaussian
        37 generals giants goats governors gracious graduation grams grazing greatness greed
        37 grinding haar handkerchief haste hatch hearings hemorrhage herein hissed holiness
        37 hooked hopeful hu hub humidity humiliation ideologies illnesses illumination
        37 imaginative immortal implicated imprint inclination incremental indispensable infancy
        37 infinitely inquiries inscription insignificant instinctively institutes intensely
        37 interpretive interrupt interstate intracellular invariant investigator invoked iraqi
        37 israelites ist ivory jade jurisdictions keeper kinship latino latitude leaped
        37 legendary lenses licence liking lineage lingering linkage listener listeners
        37 logically longed luckily lymphoma malaria mantle marxist masks mater mattress
        37 memorable microscope microscopic militia mitochondrial mold monarch monsters
        37 monuments morphological multicultural multiplication multiplied necrosis needles
        37 neuron nickel niece nipples nobility noticeable notify notorious onwards oppressed
        37 orderly ore oriental ounces outright outsiders overcoming overt oxidative paired
        37 pancreatic paperwork pasta pathogens pathological penetrate perimeter periodically
        37 periphery personalities persuasive photon picks piles pinned pioneer plaza pleading
        37 plotted plunged politely porous poster pots potter precautions precedent precursor
        37 principally prophetic protects proton provoked proxy pulses pumps punched
        37 qualification questionable rabbi ragged ram ranged rapids receipts reckon reflex
        37 refrain regain regulators rejecting rented requesting rescued resection resignation
        37 resolutions retaining retire riches riders robots ropes routines rue sailor saith
        37 salient scars screams scroll secrecy sectional segmentation seismic sells sentenced
        37 sequencing shivered shouts shuddered slot smashed snakes sorting spared spill spilled
        37 stabilization stacked staging stakeholder stakes stunning suck supplements suspects
        37 sweetheart switches synthesized syrup tags teddy tempting tendon tensile tents
        37 terminated terrestrial terrifying tertiary testify textbooks thine thirst thrilled
        37 throws torch treasures trench triggers trout trustees tub tuition turbulent twilight
        37 ultra unacceptable uncovered uneven uniformly unilateral uniquely unreasonable
        37 unsuccessful upstream usefulness vacant vaginal vanity vendors venue vet violate
        37 virtuous visually warmed warnings wary wasting weed weeds weekends welcoming whale
        37 whence whiskey whispering whispers willow wines worthwhile woven wretched wrought yer
        37 yi yielding yuan
        """
}
