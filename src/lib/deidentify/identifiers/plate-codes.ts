/** District codes of German number plates in use, Bundeswehr (Y) included. From general knowledge of the published list; lower case. */
export const PLATE_CODES: ReadonlySet<string> = new Set(
	`a aa ab abg abi ac ae ah aib aic ak alf alz am an ana ang ank ap apd ara arn art as asl asz at au aur aw az aze b ba bad bar bb bbg bc bch be bed bei bel ber bf bgd bgl
	bh bi bid bin bir bit biw bk bks bl blb blk bm bn bna bo bog boh bor bot bra brb brg brk brl brv bs bsb bsk bt btf bud bul bur bus bz bzn bzw c ca cas cb ce cha clp clz co coc coe cr cux
	cw d da dah dan dau dbr dd de deg del dgf dh di dil din diz dkb dl dlg dm dn do don dr ds du dud duw düw dw dz e ea eb eck ebe ebn ebs ecr ed ee ef eg eh ei eic eil ein eis el em emd ems en
	er erb erh erk erz es esb esw eu ew f fb fd fds feu ff ffb fg fi fkb fl flö fn fo for frg fri frw fs ft ftl fü fz füs g gan gap gc gd gdb ge gel geo ger gf gg gha ghc gi gk gl gla
	gm gmn gn gö goa goh gp gr gra grh gri grm grs grz gs gt gth gub gun guw gv gvm gw gz h ha hab hal ham has hb hbn hbs hc hch hd hdh hdl he heb hef hei hel her het hf hg hgn hgw hh hhm hi hig hip hk
	hl hm hmü hn ho hog hoh hol hom hor hös hot hp hr hro hs hsk hst hu hus hv hvl hwi hx hy hz igb ik il ill in iz j je jev jl jül k ka kar kb kc ke keh kel kem kf kg kh ki kib kk kl kle klz km kn ko köl köt kön köz
	kr krf kru ks kt ku kün kus kw ky kyf l la lan lau lb lbs lbz ld lde ldk lds leo ler lev lf lg lh li lib lif lip ll lm lö löb lör los lp lr lro ls lsn lsz lu lün luk lup lwl  m ma mab mai mak mal mb mbg mc md
	me mei mek mel meg mer met mg mgh mgn mh mhl mi mil mk ml mm mn mo mod mol mon mos mq mr ms mse msh msp mst mtk mtl mü mün mül mw my myk mz mzg n nab nai nau nb nd ndh ne nea neb nec nen nes new nf
	nh ni nk nl nm nmb nms nö noh nol nom nor np nr nrü nt nu nvp nw nwm ny nz oa oal ob obb obg oc och od oe of og oh oha öhr ohv ohz ok ol op opr or os osl oss ov ovi ovl ovp p pa paf pan par
	pb pch pe peg pei pf pi pir pk pl plö pm pn pr prü ps pw pz qft qlb r ra rc rd rdg re reg reh rei rg rh ri rid rie rl rm rn ro rod rof rok rol ros rot row rp rs rsl rt ru rüd rüg rv rw rz s
	sab sad san saw sb sbg sbk sc scz sdh sdl sdt se seb see sef sel sfb sft sg sgh sha shg shk shl si sig sim sk sl slf slg sle slk sln sls slü slz sm sma smü sn so soa sob sok sog sol som son sp spb spn sr srb sro st sta std ste
	stl sto su sul süw sw swa sz sz szb t tbb tdo te tet tf tg th tir to töl tp tr ts tt tü tut ue uem uer uh ul um un usi v vai vb vec ver vg vib vie vit vk vl voh vr vs w waf wak wan war wat wb wbs wda we wed
	wei wel wen wer wes wf wg whv wi wil wis wit wiz wk wl wlg wm wms wn wnd wo woh wol wor wos wr wrn ws wsf wst wsw wt wtl wtm wü wug wun wur wut wv ww wz wzl x y z ze zel zi zig zp zr zw zz`.split(
		/\s+/
	)
);
